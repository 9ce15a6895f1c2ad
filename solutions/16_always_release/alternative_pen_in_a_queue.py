"""Kata 16 with a context manager of one's own: the pen lies in a queue, and carries the total with it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Queue


class Ledger:
    """Amounts, written one at a time by `write`, and their total."""

    def __init__(self, write: Callable[[int], object]) -> None:
        self._write = write
        self._stand: Queue[str] = Queue()
        self._stand.put("pen")
        self.total = 0

    @contextmanager
    def _pen_in_hand(self) -> Iterator[None]:
        pen = self._stand.get()
        try:
            yield
        finally:  # also where the block raised: it does so at the `yield`
            self._stand.put(pen)

    def record(self, amount: int) -> None:
        """Call `write(amount)`, once, and count the amount when it is written."""
        with self._pen_in_hand():
            self._write(amount)
            self.total += amount
