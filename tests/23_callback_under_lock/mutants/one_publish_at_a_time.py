"""Lets one event be published at a time, and its callbacks are part of that. Caught by: a_callback_may_wait."""

from threading import Lock


class EventBus:
    def __init__(self):
        self.lock = Lock()
        self.subscriptions = []
        self.publishing = Lock()

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
        with self.publishing:
            for subscription in list(self.subscriptions):
                for callback in list(subscription):
                    try:
                        callback(event)
                    except Exception as error:
                        errors.append(error)
        if errors:
            raise errors[0]
