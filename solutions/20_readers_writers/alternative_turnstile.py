"""Kata 20 with a turnstile: everybody goes through it, and a writer stands in it until it has the room to itself."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Semaphore


class _LightSwitch:
    """The first one in takes the room, the last one out gives it back, whoever that is."""

    def __init__(self, room: Semaphore) -> None:
        self._room = room
        self._inside = 0
        self._counting = Lock()

    def enter(self) -> None:
        with self._counting:
            self._inside += 1
            if self._inside == 1:
                self._room.acquire()

    def leave(self) -> None:
        with self._counting:
            self._inside -= 1
            if self._inside == 0:
                self._room.release()


class ReadWriteLock:
    """Readers are together, a writer is alone."""

    def __init__(self) -> None:
        self._room = Semaphore(1)  # not a Lock in name, since the one who gives it back may be another one
        self._readers = _LightSwitch(self._room)
        self._turnstile = Lock()

    @contextmanager
    def reading(self) -> Iterator[None]:
        """A context manager: inside with any number of readers, and with no writer."""
        with self._turnstile:  # through it at once, unless a writer stands in it
            self._readers.enter()
        try:
            yield
        finally:
            self._readers.leave()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A context manager: inside, alone."""
        with self._turnstile, self._room:
            yield
