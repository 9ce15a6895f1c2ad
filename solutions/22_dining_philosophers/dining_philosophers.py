"""Kata 22: a round table, a fork between every two seats, and everybody gets to eat."""

from collections.abc import Callable
from threading import Lock


class Table:
    """A round table with `seats` seats and as many forks, one between every two seats."""

    def __init__(self, seats: int) -> None:
        self._forks = [Lock() for _ in range(seats)]

    def dine(self, seat: int, eat: Callable[[], object]) -> None:
        """Take the forks on both sides of `seat`, call `eat()`, and put both forks back."""
        # The lower number first. So at the last seat it is the right fork that comes first, and there the circle of
        # "each has the left one and waits for the right one" is broken.
        first, second = sorted((seat, (seat + 1) % len(self._forks)))
        with self._forks[first], self._forks[second]:  # `with` puts them back also when `eat` raises
            eat()
