"""Counts when the lock has been given back. Caught by: one_at_a_time."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        with self.lock:
            self.write(amount)
        self.total += amount
