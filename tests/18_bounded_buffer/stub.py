"""Kata 18: a buffer with a fixed number of places between those who put and those who get."""

from collections import deque
from threading import Condition
from typing import Any


class Closed(Exception):
    """The buffer is closed: nothing more can be put, and there is nothing left to get."""


class BoundedBuffer:
    """At most `capacity` items (an int, at least 1) on their way from any threads to any threads.

    First in, first out; any item is legal, None too. Who has to wait sleeps until there is something to do: no loop
    that looks again and again. Build it on `threading.Condition`; the module `queue` is withheld.
    """

    def __init__(self, capacity: int) -> None:
        self._capacity = capacity
        self._items: deque[Any] = deque()
        self._changed = Condition()

    def put(self, item: Any) -> None:
        """Put `item` in as the last one; wait while the buffer is full.

        Raises Closed if the buffer is closed, or gets closed while this waits; the item is not in it then.
        """
        self._items.append(item)  # TODO: wait for a free place, and tell those who wait for an item

    def get(self) -> Any:
        """Take out the first item; wait while the buffer is empty.

        Raises Closed if the buffer is empty and closed, or gets closed while this waits. What is left in it when it
        is closed is still handed out.
        """
        return self._items.popleft()  # TODO: wait for an item, and tell those who wait for a place

    def close(self) -> None:
        """Close the buffer, and let nobody wait any longer. To close it twice is harmless."""
        # TODO
