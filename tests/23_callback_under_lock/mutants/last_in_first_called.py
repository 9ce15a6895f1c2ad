"""Calls those first who came last. Caught by: everyone_in_order."""

from threading import Lock


class EventBus:
    def __init__(self):
        self.lock = Lock()
        self.subscriptions = []

    def subscribe(self, callback):
        subscription = [callback]
        with self.lock:
            self.subscriptions.append(subscription)

        def unsubscribe():
            with self.lock:
                if subscription:
                    subscription.clear()
                    self.subscriptions = [other for other in self.subscriptions if other]

        return unsubscribe

    def publish(self, event):
        errors = []
        for subscription in reversed(self.subscriptions):
            for callback in list(subscription):
                try:
                    callback(event)
                except Exception as error:
                    errors.append(error)
        if errors:
            raise errors[0]
