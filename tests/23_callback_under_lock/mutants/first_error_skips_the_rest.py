"""Lets the first exception out, and whoever comes behind is never called. Caught by: errors_come_at_the_end."""

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
        for subscription in list(self.subscriptions):
            for callback in list(subscription):
                callback(event)
