"""Kata 19 with a new event for each round: what belongs to a round cannot be mixed up with the next one."""

import itertools
from threading import Event, Lock


class _Round:
    """One round: who came, and whether it is complete."""

    def __init__(self) -> None:
        self.places = itertools.count()
        self.complete = Event()


class Barrier:
    """A place where `parties` threads wait for each other."""

    def __init__(self, parties: int) -> None:
        self._last = parties - 1
        self._lock = Lock()
        self._round = _Round()

    def wait(self) -> int:
        """Wait until all threads have called `wait` for this round. Returns the caller's place, 0 for the first."""
        with self._lock:
            mine = self._round
            place = next(mine.places)
            if place == self._last:
                self._round = _Round()
        if place == self._last:
            mine.complete.set()
        mine.complete.wait()
        return place
