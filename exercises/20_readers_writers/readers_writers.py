"""Kata 20: a lock that many may read under, and one may write under."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class ReadWriteLock:
    """Readers are together, a writer is alone.

    A thread that reads or writes takes the lock once; it does not take it again before it has given it back. Locks
    have nothing to do with each other.
    """

    def __init__(self) -> None:
        self._lock = Lock()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A context manager: `with lock.reading(): ...` is where a reader is inside.

        - Any number of readers can be inside at the same time, but never beside a writer: a reader waits as long as
          one is inside.
        - While a writer waits for readers to leave, no newly arriving reader gets in before it. So readers who keep
          coming and going do not shut out the writers.
        - An exception that leaves the block comes out as it is, and the reader is not inside any more.
        """
        with self._lock:
            yield  # TODO: this reader shuts out all others

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A context manager: `with lock.writing(): ...` is where a writer is inside.

        - A writer is alone: it waits as long as anybody else is inside, and nobody gets in beside it.
        - When it leaves, those who wait get in. Who of them is first, a reader or another writer, does not matter.
        - An exception that leaves the block comes out as it is, and the writer is not inside any more.
        """
        with self._lock:
            yield
