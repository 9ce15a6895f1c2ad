"""Kata 22 with a footman at the door: one guest fewer than seats may reach for forks, so one of them gets both.

Two threads at one seat count as two guests, so each seat has a chair, and who has no chair does not reach for forks.
"""

from collections.abc import Callable
from contextlib import ExitStack
from threading import BoundedSemaphore, Lock


class Table:
    """A round table with `seats` seats and as many forks, one between every two seats."""

    def __init__(self, seats: int) -> None:
        self._seats = seats
        self._chairs = [Lock() for _ in range(seats)]
        self._footman = BoundedSemaphore(seats - 1)
        self._forks = [Lock() for _ in range(seats)]

    def dine(self, seat: int, eat: Callable[[], object]) -> None:
        """Take the forks on both sides of `seat`, call `eat()`, and put both forks back."""
        left, right = self._forks[seat], self._forks[seat - 1]  # seat 0 has fork -1, which is the last one
        with ExitStack() as dinner:
            for thing in (self._chairs[seat], self._footman, left, right):
                dinner.enter_context(thing)
            eat()
