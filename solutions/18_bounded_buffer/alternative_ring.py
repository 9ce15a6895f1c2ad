"""Kata 18 as a ring of places: items are numbered, and a number says where in the ring its item lies."""

from collections.abc import Callable
from threading import Condition, RLock
from typing import Any


class Closed(Exception):
    """The buffer is closed: nothing more can be put, and there is nothing left to get."""


class BoundedBuffer:
    """At most `capacity` items on their way from any threads to any threads."""

    def __init__(self, capacity: int) -> None:
        self._ring: list[Any] = [None] * capacity
        self._put_in = 0  # how many ever were
        self._taken_out = 0
        self._closed = False
        self._lock = RLock()
        self._not_full = Condition(self._lock)
        self._not_empty = Condition(self._lock)

    def put(self, item: Any) -> None:
        """Put `item` in as the last one; wait while the buffer is full. Raises Closed."""
        with self._lock:
            self._wait(self._not_full, lambda: self._put_in - self._taken_out < len(self._ring))
            if self._closed:
                raise Closed
            self._ring[self._put_in % len(self._ring)] = item
            self._put_in += 1
            self._not_empty.notify()

    def get(self) -> Any:
        """Take out the first item; wait while the buffer is empty. Raises Closed."""
        with self._lock:
            self._wait(self._not_empty, lambda: self._taken_out < self._put_in)
            if self._taken_out == self._put_in:
                raise Closed
            item = self._ring[self._taken_out % len(self._ring)]
            self._ring[self._taken_out % len(self._ring)] = None  # what has left is not kept alive
            self._taken_out += 1
            self._not_full.notify()
            return item

    def close(self) -> None:
        """Close the buffer, and let nobody wait any longer."""
        with self._lock:
            self._closed = True
            self._not_full.notify_all()
            self._not_empty.notify_all()

    def _wait(self, bell: Condition, ready: Callable[[], bool]) -> None:
        """Sleep until `ready` or closed; the lock is held before and after."""
        while not (ready() or self._closed):
            bell.wait()
