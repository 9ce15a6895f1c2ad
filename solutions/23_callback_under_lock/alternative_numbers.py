"""Kata 23 with numbers: each subscription has one, the bus is a dictionary, and whoever publishes asks it each time.

Numbers go up and a dictionary keeps its order, so the order of the numbers is that of the subscriptions.
"""

import itertools
from collections.abc import Callable
from contextlib import ExitStack
from functools import partial
from threading import RLock


class EventBus:
    """Subscribers, who are called with each event that is published."""

    def __init__(self) -> None:
        self._guard = RLock()
        self._numbers = itertools.count()
        self._callbacks: dict[int, Callable[[object], object]] = {}

    def subscribe(self, callback: Callable[[object], object]) -> Callable[[], None]:
        """From now on, call `callback(event)` for each event. Returns a function that ends this subscription."""
        with self._guard:
            number = next(self._numbers)
            self._callbacks[number] = callback
        return partial(self._end, number)

    def _end(self, number: int) -> None:
        with self._guard:
            self._callbacks.pop(number, None)  # gone already: nothing to do

    def publish(self, event: object) -> None:
        """Call every subscriber with `event`, in the order in which they subscribed; then raise one of their errors."""
        with self._guard:
            waiting = list(self._callbacks)
        with ExitStack() as calls:  # calls all that it holds, the last one first, and raises the last error
            for number in reversed(waiting):
                calls.callback(self._call, number, event)

    def _call(self, number: int, event: object) -> None:
        with self._guard:
            callback = self._callbacks.get(number)
        if callback is not None:
            callback(event)  # the guard is down again
