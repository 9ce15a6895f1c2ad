"""Kata 18: a buffer with a fixed number of places between those who put and those who get."""

from collections import deque
from threading import Condition, Lock
from typing import Any


class Closed(Exception):
    """The buffer is closed: nothing more can be put, and there is nothing left to get."""


class BoundedBuffer:
    """At most `capacity` items on their way from any threads to any threads."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._items: deque[Any] = deque()
        self._closed = False
        lock = Lock()  # one lock for all that is in here, and two bells
        self._place = Condition(lock)
        self._item = Condition(lock)

    def put(self, item: Any) -> None:
        """Put `item` in as the last one; wait while the buffer is full. Raises Closed."""
        with self._place:
            while len(self._items) >= self._capacity and not self._closed:  # looked at again after every wake-up
                self._place.wait()
            if self._closed:
                raise Closed
            self._items.append(item)
            self._item.notify()  # one item, so one is enough; and only one who waits for an item hears it

    def get(self) -> Any:
        """Take out the first item; wait while the buffer is empty. Raises Closed."""
        with self._item:
            while not self._items and not self._closed:
                self._item.wait()
            if not self._items:  # not `if self._closed`: what is left is still handed out
                raise Closed
            self._place.notify()
            return self._items.popleft()

    def close(self) -> None:
        """Close the buffer, and let nobody wait any longer."""
        with self._place:  # the same lock as that of the other bell
            self._closed = True
            self._place.notify_all()
            self._item.notify_all()
