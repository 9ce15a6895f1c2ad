"""Kata 20 with batches: readers belong to a batch, and a writer closes the batch and waits until it is empty."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Lock


class _Batch:
    """Readers who are inside together. It is closed when a writer comes, and `empty` when the last one has left."""

    def __init__(self) -> None:
        self.inside = 0
        self.closed = False
        self.empty = Event()


class ReadWriteLock:
    """Readers are together, a writer is alone."""

    def __init__(self) -> None:
        self._writers = Lock()  # one after the other; held from closing a batch to opening the next one
        self._counting = Lock()
        self._batch = _Batch()
        self._open = Event()
        self._open.set()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A context manager: inside with any number of readers, and with no writer."""
        mine = self._join()
        while mine is None:
            self._open.wait()
            mine = self._join()
        try:
            yield
        finally:
            with self._counting:
                mine.inside -= 1
                if mine.closed and mine.inside == 0:
                    mine.empty.set()

    def _join(self) -> _Batch | None:
        """The batch that is open, with one reader more; None if a writer has closed it."""
        with self._counting:
            if self._batch.closed:
                return None
            self._batch.inside += 1
            return self._batch

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A context manager: inside, alone."""
        with self._writers:
            with self._counting:
                batch = self._batch
                batch.closed = True
                self._open.clear()
                if batch.inside == 0:
                    batch.empty.set()
            batch.empty.wait()
            try:
                yield
            finally:
                with self._counting:
                    self._batch = _Batch()
                    self._open.set()
