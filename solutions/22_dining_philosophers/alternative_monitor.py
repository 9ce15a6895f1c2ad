"""Kata 22 with one condition in place of locks: who cannot have both forks takes none of them."""

from collections.abc import Callable
from threading import Condition


class Table:
    """A round table with `seats` seats and as many forks, one between every two seats."""

    def __init__(self, seats: int) -> None:
        self._seats = seats
        self._taken: set[int] = set()
        self._changed = Condition()

    def dine(self, seat: int, eat: Callable[[], object]) -> None:
        """Take the forks on both sides of `seat`, call `eat()`, and put both forks back."""
        forks = {seat, (seat + 1) % self._seats}
        with self._changed:
            self._changed.wait_for(lambda: self._taken.isdisjoint(forks))
            self._taken |= forks  # both at once
        try:
            eat()  # the condition is not held here: others may sit down meanwhile
        finally:
            with self._changed:
                self._taken -= forks
                self._changed.notify_all()
