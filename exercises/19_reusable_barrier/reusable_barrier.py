"""Kata 19: a barrier that all pass together, again and again."""

from threading import Condition


class Barrier:
    """A place where `parties` threads, 1 or more, wait for each other.

    Exactly that many threads use it, and always the same ones. Barriers have nothing to do with each other.
    `threading.Barrier` may not be used for it, nor any barrier that is built upon it: this one is yours.
    """

    def __init__(self, parties: int) -> None:
        self.parties = parties
        self.waiting = 0
        self._changed = Condition()

    def wait(self) -> int:
        """Wait until all threads have called `wait` for this round. Returns the caller's place, 0 for the first.

        - A thread's first call belongs to round 1, its second call to round 2, and so on; there may be any number of
          rounds. No call returns before all threads have called for that very round, and then all of them do.
        - The places of a round are 0 to `parties` - 1, in the order of arrival, in every round anew.
        - A thread that has to wait sleeps until it is woken. It does not look again and again whether it may go on.
        """
        with self._changed:
            self.waiting += 1
            # TODO: wait for the others here; and what will those find who come back for the next round?
            return self.waiting
