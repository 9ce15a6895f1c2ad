"""To unsubscribe waits until nobody publishes any more. Caught by: a_callback_may_wait."""

from threading import Condition


class EventBus:
    def __init__(self):
        self.lock = Condition()
        self.publishing = 0
        self.subscriptions = []

    def subscribe(self, callback):
        subscription = [callback]
        with self.lock:
            self.subscriptions.append(subscription)

        def unsubscribe():
            with self.lock:
                self.lock.wait_for(lambda: self.publishing == 0)
                if subscription:
                    subscription.clear()
                    self.subscriptions = [other for other in self.subscriptions if other]

        return unsubscribe

    def publish(self, event):
        errors = []
        with self.lock:
            self.publishing += 1
        for subscription in list(self.subscriptions):
            for callback in list(subscription):
                try:
                    callback(event)
                except Exception as error:
                    errors.append(error)
        with self.lock:
            self.publishing -= 1
            self.lock.notify_all()
        if errors:
            raise errors[0]
