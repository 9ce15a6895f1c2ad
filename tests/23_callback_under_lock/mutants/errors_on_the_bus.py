"""Keeps the errors where all who publish keep theirs. Caught by: nobody_is_lost."""

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
        self.errors = []
        for subscription in list(self.subscriptions):
            for callback in list(subscription):
                try:
                    callback(event)
                except Exception as error:
                    self.errors.append(error)
        if self.errors:
            raise self.errors[0]
