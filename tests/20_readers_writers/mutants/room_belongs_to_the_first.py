"""The last reader gives back what the first one took, and an RLock minds that. Caught by: readers_are_together."""

from contextlib import contextmanager
from threading import Lock, RLock


class ReadWriteLock:
    def __init__(self):
        self.turnstile = Lock()
        self.room = RLock()
        self.counting = Lock()
        self.readers = 0

    @contextmanager
    def reading(self):
        with self.turnstile, self.counting:
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
        with self.turnstile, self.room:
            yield
