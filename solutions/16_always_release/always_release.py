"""Kata 16: a ledger whose lock always comes back, also when writing fails."""

from collections.abc import Callable
from threading import Lock


class Ledger:
    """Amounts, written one at a time by `write`, and their total."""

    def __init__(self, write: Callable[[int], object]) -> None:
        self._write = write
        self._lock = Lock()  # one for each ledger: others need not wait for this one's pen
        self.total = 0  # a plain attribute: reading it needs no lock, so `write` may do it, too

    def record(self, amount: int) -> None:
        """Call `write(amount)`, once, and count the amount when it is written."""
        with self._lock:  # given back on every way out
            self._write(amount)
            self.total += amount  # not reached when `write` raises; under the lock, so no update is lost
