"""The first reader takes the room, the last one gives it back; writers wait for a gap. Caught by: no_reader_overtakes."""

from contextlib import contextmanager
from threading import Lock


class ReadWriteLock:
    def __init__(self):
        self.room = Lock()
        self.counting = Lock()
        self.readers = 0

    @contextmanager
    def reading(self):
        with self.counting:
            self.readers += 1
            if self.readers == 1:
                self.room.acquire()
        try:
            yield
        finally:
            with self.counting:
                self.readers -= 1
                if self.readers == 0:
                    self.room.release()

    @contextmanager
    def writing(self):
        with self.room:
            yield
