"""Counts only if write returns something true. Caught by: it_records."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        with self.lock:
            if self.write(amount):
                self.total += amount
