"""Has one place less than it should. Caught by: who_waits_sleeps."""

from collections import deque
from threading import Condition, Lock


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = deque()
        self.closed = False
        self.lock = Lock()
        self.place = Condition(self.lock)
        self.item = Condition(self.lock)

    def put(self, item):
        with self.lock:
            while len(self.items) >= self.capacity - 1 and not self.closed:
                self.place.wait()
            if self.closed:
                raise Closed
            self.items.append(item)
            self.item.notify()

    def get(self):
        with self.lock:
            while not self.items and not self.closed:
                self.item.wait()
            if not self.items:
                raise Closed
            self.place.notify()
            return self.items.popleft()

    def close(self):
        with self.lock:
            self.closed = True
            self.place.notify_all()
            self.item.notify_all()
