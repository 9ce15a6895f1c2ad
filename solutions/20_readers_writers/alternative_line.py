"""Kata 20 with a line: everybody stands in it in the order of arrival, and readers side by side go in together."""

from threading import Condition
from types import TracebackType


class _Visit:
    """One who comes: a context manager, in the line from the beginning to the end of its block."""

    def __init__(self, line: "ReadWriteLock", writes: bool) -> None:
        self._line = line
        self.writes = writes

    def _may_enter(self) -> bool:
        before = self._line.visits[: self._line.visits.index(self)]
        return not before if self.writes else not any(visit.writes for visit in before)

    def __enter__(self) -> None:
        with self._line.moved:
            self._line.visits.append(self)
            self._line.moved.wait_for(self._may_enter)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._line.moved:
            self._line.visits.remove(self)
            self._line.moved.notify_all()


class ReadWriteLock:
    """Readers are together, a writer is alone."""

    def __init__(self) -> None:
        self.moved = Condition()
        self.visits: list[_Visit] = []  # who is inside or waits, in the order of arrival

    def reading(self) -> _Visit:
        """A context manager: inside with any number of readers, and with no writer."""
        return _Visit(self, writes=False)

    def writing(self) -> _Visit:
        """A context manager: inside, alone."""
        return _Visit(self, writes=True)
