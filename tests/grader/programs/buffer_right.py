"""A bounded buffer with one condition and notify_all."""
# right: [1, 2]
import threading


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = []
        self.changed = threading.Condition()

    def put(self, item):
        with self.changed:
            while len(self.items) >= self.capacity:
                self.changed.wait()
            self.items.append(item)
            self.changed.notify_all()

    def get(self):
        with self.changed:
            while not self.items:
                self.changed.wait()
            item = self.items.pop(0)
            self.changed.notify_all()
            return item


def main():
    buffer = BoundedBuffer(1)
    got = []

    def produce():
        buffer.put(1)
        buffer.put(2)

    def consume():
        got.append(buffer.get())
        got.append(buffer.get())

    threads = [threading.Thread(target=produce), threading.Thread(target=consume)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got
