"""Looks every hundredth of a second. Caught by: who_waits_sleeps."""

from collections import deque
from threading import Lock
from time import sleep


class Closed(Exception):
    pass


class BoundedBuffer:
    def __init__(self, capacity):
        self.capacity = capacity
        self.items = deque()
        self.closed = False
        self.lock = Lock()

    def put(self, item):
        while True:
            with self.lock:
                if self.closed:
                    raise Closed
                if len(self.items) < self.capacity:
                    self.items.append(item)
                    return
            sleep(0.01)

    def get(self):
        while True:
            with self.lock:
                if self.items:
                    return self.items.popleft()
                if self.closed:
                    raise Closed
            sleep(0.01)

    def close(self):
        with self.lock:
            self.closed = True
