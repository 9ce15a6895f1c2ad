"""Waits with a timeout, since nobody ever rings. Caught by: who_waits_sleeps."""

from collections import deque
from threading import Condition


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = deque()
        self.closed = False
        self.changed = Condition()

    def put(self, item):
        with self.changed:
            while len(self.items) >= self.capacity and not self.closed:
                self.changed.wait(timeout=0.1)
            if self.closed:
                raise Closed
            self.items.append(item)

    def get(self):
        with self.changed:
            while not self.items and not self.closed:
                self.changed.wait(timeout=0.1)
            if not self.items:
                raise Closed
            return self.items.popleft()

    def close(self):
        with self.changed:
            self.closed = True
