"""Counts the readers without a lock. Caught by: writers_are_alone."""

from contextlib import contextmanager
from threading import Condition


class ReadWriteLock:
    def __init__(self):
        self.changed = Condition()
        self.readers = 0
        self.writing_now = False
        self.waiting = 0

    @contextmanager
    def reading(self):
        with self.changed:
            self.changed.wait_for(lambda: not self.writing_now and not self.waiting)
        self.readers += 1
        try:
            yield
        finally:
            self.readers -= 1
            with self.changed:
                self.changed.notify_all()

    @contextmanager
    def writing(self):
        with self.changed:
            self.waiting += 1
            self.changed.wait_for(lambda: not self.writing_now and not self.readers)
            self.waiting -= 1
            self.writing_now = True
        try:
            yield
        finally:
            with self.changed:
                self.writing_now = False
                self.changed.notify_all()
