"""An RLock lets a callback back in, but not the thread that it waits for. Caught by: a_callback_may_wait."""

from threading import RLock


class EventBus:
    def __init__(self):
        self.lock = RLock()
        self.subscriptions = []

    def subscribe(self, callback):
        subscription = [callback, True]
        with self.lock:
            self.subscriptions.append(subscription)

        def unsubscribe():
            with self.lock:
                subscription[1] = False

        return unsubscribe

    def publish(self, event):
        errors = []
        with self.lock:
            for callback, there in self.subscriptions:
                if there:
                    try:
                        callback(event)
                    except Exception as error:
                        errors.append(error)
        if errors:
            raise errors[0]
