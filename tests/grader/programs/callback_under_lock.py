"""A callback is called while the lock is held, and waits for a thread that needs the lock."""
# right: "ok"
# wrong: deadlocked main waits for alice, alice waits for main
# switches: 0
import threading


class Bus:
    def __init__(self):
        self.lock = threading.Lock()
        self.callbacks = []

    def subscribe(self, callback):
        with self.lock:
            self.callbacks.append(callback)

    def publish(self):
        with self.lock:
            for callback in self.callbacks:
                callback()


def main():
    bus = Bus()

    def callback():
        thread = threading.Thread(target=bus.subscribe, args=(print,))
        thread.start()
        thread.join()

    bus.subscribe(callback)
    bus.publish()
    return "ok"
