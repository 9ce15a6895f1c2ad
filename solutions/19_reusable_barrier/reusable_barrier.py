"""Kata 19: a barrier that all pass together, again and again."""

from threading import Condition


class Barrier:
    """A place where `parties` threads wait for each other."""

    def __init__(self, parties: int) -> None:
        self._parties = parties
        self._arrived = 0  # in the round that is under way
        self._round = 0
        self._changed = Condition()

    def wait(self) -> int:
        """Wait until all threads have called `wait` for this round. Returns the caller's place, 0 for the first."""
        with self._changed:
            place, mine = self._arrived, self._round
            self._arrived += 1
            if self._arrived == self._parties:
                # The last one sets up the next round before it lets anybody go: whoever comes back finds it ready.
                self._arrived = 0
                self._round += 1
                self._changed.notify_all()
            else:
                # Not "until all have arrived": that is false again by the time a slow one wakes up. That its own
                # round is over stays true for ever.
                self._changed.wait_for(lambda: self._round != mine)
            return place
