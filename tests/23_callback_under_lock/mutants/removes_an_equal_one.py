"""Removes the first callback that is equal. Caught by: everyone_in_order."""

from threading import Lock


class EventBus:
    def __init__(self):
        self.lock = Lock()
        self.callbacks = []

    def subscribe(self, callback):
        with self.lock:
            self.callbacks.append(callback)

        def unsubscribe():
            with self.lock:
                if callback in self.callbacks:
                    self.callbacks.remove(callback)

        return unsubscribe

    def publish(self, event):
        errors = []
        for callback in list(self.callbacks):
            if callback in self.callbacks:
                try:
                    callback(event)
                except Exception as error:
                    errors.append(error)
        if errors:
            raise errors[0]
