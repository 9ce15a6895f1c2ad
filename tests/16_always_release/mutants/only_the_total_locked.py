"""Protects the counting and not the writing. Caught by: one_at_a_time."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        self.write(amount)
        with self.lock:
            self.total += amount
