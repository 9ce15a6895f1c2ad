"""A deque of a maximal length drops its oldest item. Caught by: first_in_first_out."""

from collections import deque
from threading import Condition


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, capacity):
        self.items = deque(maxlen=capacity)
        self.closed = False
        self.item = Condition()

    def put(self, item):
        with self.item:
            if self.closed:
                raise Closed
            self.items.append(item)
            self.item.notify()

    def get(self):
        with self.item:
            while not self.items and not self.closed:
                self.item.wait()
            if not self.items:
                raise Closed
            return self.items.popleft()

    def close(self):
        with self.item:
            self.closed = True
            self.item.notify_all()
