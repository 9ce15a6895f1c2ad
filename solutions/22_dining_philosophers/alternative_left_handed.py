"""Kata 22 with left-handed guests: at even seats the left fork comes first, at odd ones the right one.

Neighbours then reach for the fork between them either both first or both second. With an odd number of seats there are
two even seats side by side, at the end of the row, and that does no harm: a circle would need all of them.
"""

from collections.abc import Callable
from queue import SimpleQueue


class Table:
    """A round table with `seats` seats and as many forks, one between every two seats."""

    def __init__(self, seats: int) -> None:
        self._places: list[SimpleQueue[str]] = [SimpleQueue() for _ in range(seats)]
        for place in self._places:
            place.put("a fork")  # it lies there, or somebody has it

    def dine(self, seat: int, eat: Callable[[], object]) -> None:
        """Take the forks on both sides of `seat`, call `eat()`, and put both forks back."""
        places = [self._places[seat], self._places[(seat + 1) % len(self._places)]]
        if seat % 2:
            places.reverse()
        forks = [place.get() for place in places]
        try:
            eat()
        finally:
            for place, fork in zip(places, forks, strict=True):
                place.put(fork)
