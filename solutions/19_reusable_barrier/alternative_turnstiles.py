"""Kata 19 with two turnstiles: one on the way in, one on the way out, and never both of them open.

A fast thread cannot come round and through the first one again: nobody gets a way in before all have left.
"""

from threading import Lock, Semaphore


class Barrier:
    """A place where `parties` threads wait for each other."""

    def __init__(self, parties: int) -> None:
        self._parties = parties
        self._inside = 0
        self._counting = Lock()
        self._entry = Semaphore(0)
        self._exit = Semaphore(0)

    def wait(self) -> int:
        """Wait until all threads have called `wait` for this round. Returns the caller's place, 0 for the first."""
        with self._counting:
            place = self._inside
            self._inside += 1
            if self._inside == self._parties:
                self._entry.release(self._parties)  # one way in for each
        self._entry.acquire()
        with self._counting:
            self._inside -= 1
            if self._inside == 0:
                self._exit.release(self._parties)  # all are through the first one: one way out for each
        self._exit.acquire()
        return place
