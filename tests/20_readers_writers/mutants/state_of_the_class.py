"""One room for all locks. Caught by: nobody_is_forgotten."""

from contextlib import contextmanager
from threading import Condition


class ReadWriteLock:
    changed = Condition()
    room = {"readers": 0, "writing": False, "waiting": 0}

    @contextmanager
    def reading(self):
        with self.changed:
            self.changed.wait_for(lambda: not self.room["writing"] and not self.room["waiting"])
            self.room["readers"] += 1
        try:
            yield
        finally:
            with self.changed:
                self.room["readers"] -= 1
                self.changed.notify_all()

    @contextmanager
    def writing(self):
        with self.changed:
            self.room["waiting"] += 1
            self.changed.wait_for(lambda: not self.room["writing"] and not self.room["readers"])
            self.room["waiting"] -= 1
            self.room["writing"] = True
        try:
            yield
        finally:
            with self.changed:
                self.room["writing"] = False
                self.changed.notify_all()
