"""Kata 16 with a clerk: a thread for each entry writes it, and only one clerk is in the room at a time."""

from collections.abc import Callable
from threading import RLock, Thread


class Ledger:
    """Amounts, written one at a time by `write`, and their total."""

    def __init__(self, write: Callable[[int], object]) -> None:
        self._write = write
        self._room = RLock()
        self._total = 0

    @property
    def total(self) -> int:
        """The sum of what has been written."""
        return self._total

    def record(self, amount: int) -> None:
        """Call `write(amount)`, once, and count the amount when it is written."""
        errors: list[BaseException] = []

        def clerk() -> None:
            try:
                self._write(amount)
            except BaseException as error:
                errors.append(error)

        with self._room:
            thread = Thread(target=clerk)
            thread.start()
            thread.join()
            if errors:
                raise errors.pop()
            self._total += amount
