"""Kata 20: a lock that many may read under, and one may write under."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Condition


class ReadWriteLock:
    """Readers are together, a writer is alone."""

    def __init__(self) -> None:
        self._changed = Condition()  # guards the three numbers below; nobody holds it while inside
        self._readers = 0  # inside
        self._writers = 0  # inside: 0 or 1
        self._waiting_writers = 0

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A context manager: inside with any number of readers, and with no writer."""
        with self._changed:
            # Also for writers who only wait: otherwise there might always be a reader left inside.
            self._changed.wait_for(lambda: not self._writers and not self._waiting_writers)
            self._readers += 1
        try:
            yield
        finally:
            with self._changed:
                self._readers -= 1
                self._changed.notify_all()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A context manager: inside, alone."""
        with self._changed:
            self._waiting_writers += 1
            self._changed.wait_for(lambda: not self._writers and not self._readers)
            self._waiting_writers -= 1
            self._writers += 1
        try:
            yield
        finally:
            with self._changed:
                self._writers -= 1
                self._changed.notify_all()
