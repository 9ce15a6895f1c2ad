"""Kata 19 with a lock for each sleeper: the last one wakes them one by one, so no condition is needed."""

from threading import Lock


class Barrier:
    """A place where `parties` threads wait for each other."""

    def __init__(self, parties: int) -> None:
        self._parties = parties
        self._door = Lock()
        self._beds: list[Lock] = []

    def wait(self) -> int:
        """Wait until all threads have called `wait` for this round. Returns the caller's place, 0 for the first."""
        bed = Lock()
        bed.acquire()
        with self._door:
            place = len(self._beds)
            self._beds.append(bed)
            if len(self._beds) == self._parties:
                beds, self._beds = self._beds, []  # the next round has beds of its own
                for other in beds:
                    other.release()
        bed.acquire()  # sleeps until somebody else gives it back; a Lock does not mind who does
        return place
