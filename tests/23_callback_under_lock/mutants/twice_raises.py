"""To unsubscribe twice is an error. Caught by: everyone_in_order."""

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
                self.subscriptions.remove(subscription)
                subscription.clear()

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
