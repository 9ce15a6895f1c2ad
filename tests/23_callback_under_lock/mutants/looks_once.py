"""Makes a copy and never asks again who is still there. Caught by: over_means_over."""

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
        for subscription in [list(subscription) for subscription in self.subscriptions]:
            for callback in subscription:
                try:
                    callback(event)
                except Exception as error:
                    errors.append(error)
        if errors:
            raise errors[0]
