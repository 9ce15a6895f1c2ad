"""Goes through the list itself, which changes on the way. Caught by: over_means_over."""

from threading import Lock


class Subscription:
    def __init__(self, callback):
        self.callback = callback
        self.over = False


class EventBus:
    def __init__(self):
        self.lock = Lock()
        self.subscriptions = []

    def subscribe(self, callback):
        subscription = Subscription(callback)
        with self.lock:
            self.subscriptions.append(subscription)

        def unsubscribe():
            with self.lock:
                if not subscription.over:
                    subscription.over = True
                    self.subscriptions.remove(subscription)

        return unsubscribe

    def publish(self, event):
        errors = []
        for subscription in self.subscriptions:
            if not subscription.over:
                try:
                    subscription.callback(event)
                except Exception as error:
                    errors.append(error)
        if errors:
            raise errors[0]
