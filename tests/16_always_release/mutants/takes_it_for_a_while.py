"""Waits a second for the lock, and goes on without it. Caught by: one_at_a_time."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        taken = self.lock.acquire(timeout=1)
        try:
            self.write(amount)
            self.total += amount
        finally:
            if taken:
                self.lock.release()
