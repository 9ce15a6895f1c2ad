"""Kata 18 with one bell for all: then everybody has to be woken, and each looks whether it was meant."""

from threading import Condition
from typing import Any


class Closed(Exception):
    """The buffer is closed: nothing more can be put, and there is nothing left to get."""


class BoundedBuffer:
    """At most `capacity` items on their way from any threads to any threads."""

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._items: list[Any] = []
        self._open = True
        self._changed = Condition()

    def put(self, item: Any) -> None:
        """Put `item` in as the last one; wait while the buffer is full. Raises Closed."""
        with self._changed:
            self._changed.wait_for(lambda: len(self._items) < self._capacity or not self._open)
            if not self._open:
                raise Closed("nothing more can be put")
            self._items.append(item)
            self._changed.notify_all()

    def get(self) -> Any:
        """Take out the first item; wait while the buffer is empty. Raises Closed."""
        with self._changed:
            self._changed.wait_for(lambda: self._items or not self._open)
            if not self._items:
                raise Closed("nothing is left")
            self._changed.notify_all()
            return self._items.pop(0)

    def close(self) -> None:
        """Close the buffer, and let nobody wait any longer."""
        with self._changed:
            self._open = False
            self._changed.notify_all()
