"""Remembers the place in the list, and the places change. Caught by: everyone_in_order."""

from threading import Lock


class EventBus:
    def __init__(self):
        self.lock = Lock()
        self.subscriptions = []

    def subscribe(self, callback):
        subscription = [callback]
        with self.lock:
            self.subscriptions.append(subscription)
            place = len(self.subscriptions) - 1

        def unsubscribe():
            with self.lock:
                if subscription:
                    subscription.clear()
                    del self.subscriptions[place]

        return unsubscribe

    def publish(self, event):
        errors = []
        for subscription in list(self.subscriptions):
            for callback in list(subscription):
                try:
                    callback(event)
                except Exception as error:
                    errors.append(error)
        if errors:
            raise errors[0]
