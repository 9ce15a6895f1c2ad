"""A queue in disguise. Caught by: who_waits_sleeps."""

import queue
from threading import Condition


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, capacity):
        self.items = queue.Queue(capacity)
        self.closed = False

    def put(self, item):
        if self.closed:
            raise Closed
        self.items.put(item)

    def get(self):
        if self.closed and self.items.empty():
            raise Closed
        return self.items.get()

    def close(self):
        self.closed = True
