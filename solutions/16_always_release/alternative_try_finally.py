"""Kata 16 in the tutorial's words, and with the lines kept: the total is what adding them up gives."""

from collections.abc import Callable
from threading import Semaphore


class Ledger:
    """Amounts, written one at a time by `write`, and their total."""

    def __init__(self, write: Callable[[int], object]) -> None:
        self._write = write
        self._pen = Semaphore(1)
        self._lines: tuple[int, ...] = ()

    @property
    def total(self) -> int:
        """The sum of what has been written; a tuple never changes, so nobody can change it while it is added up."""
        return sum(self._lines)

    def record(self, amount: int) -> None:
        """Call `write(amount)`, once, and count the amount when it is written."""
        self._pen.acquire()
        try:
            self._write(amount)
            self._lines = (*self._lines, amount)
        finally:
            self._pen.release()
