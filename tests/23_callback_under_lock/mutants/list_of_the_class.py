"""One list for all buses. Caught by: everyone_in_order."""

from threading import Lock


class EventBus:
    lock = Lock()
    subscriptions = []

    def subscribe(self, callback):
        subscription = [callback]
        with self.lock:
            self.subscriptions.append(subscription)

        def unsubscribe():
            with self.lock:
                if subscription:
                    subscription.clear()
                    self.subscriptions.remove(subscription)

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
