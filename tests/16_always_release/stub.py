"""Kata 16: a ledger whose lock always comes back, also when writing fails."""

from collections.abc import Callable
from threading import Lock


class Ledger:
    """Amounts, written one at a time by `write`, and their total.

    `write(amount)` is whatever writes an amount down: it takes its time, it may raise anything at all, and what it
    returns does not matter. It never calls `record` of the same ledger. Ledgers are independent: no ledger waits
    for another one, and each has a total of its own.
    """

    def __init__(self, write: Callable[[int], object]) -> None:
        self._write = write
        self._lock = Lock()
        self.total = 0
        # TODO: decide who may change the total, and when

    def record(self, amount: int) -> None:
        """Call `write(amount)`, once, and count the amount when it is written.

        - Writes of one ledger are one at a time, however many threads record.
        - What `write` raises comes out of `record` as it is, be it an Exception or not. The amount is not counted
          then, and whoever records next does not hang.
        - `total` (an attribute or a property, 0 at first) counts what was written, all of it when `record` has
          returned. It never shows an amount that has not been written yet, and no amount that could not be written.
        - `total` may be read at any time, also from inside `write`.
        """
        self._lock.acquire()
        self._write(amount)
        # TODO: what if the line above raises?
        self._lock.release()
