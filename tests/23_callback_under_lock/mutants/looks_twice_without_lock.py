"""Looks whether it is over, then ends it; two threads do so at once. Caught by: nobody_is_lost."""

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
            if not subscription.over:
                subscription.over = True
                self.subscriptions.remove(subscription)

        return unsubscribe

    def publish(self, event):
        errors = []
        for subscription in list(self.subscriptions):
            if not subscription.over:
                try:
                    subscription.callback(event)
                except Exception as error:
                    errors.append(error)
        if errors:
            raise errors[0]
