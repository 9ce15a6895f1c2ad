"""Makes the new list from the old one without a lock. Caught by: nobody_is_lost."""

from threading import Lock


class EventBus:
    def __init__(self):
        self.lock = Lock()
        self.subscriptions = []

    def subscribe(self, callback):
        subscription = [callback]
        self.subscriptions = [*self.subscriptions, subscription]

        def unsubscribe():
            subscription.clear()
            self.subscriptions = [other for other in self.subscriptions if other]

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
