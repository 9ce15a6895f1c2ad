"""Counts the amount before it is written. Caught by: always_released."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        with self.lock:
            self.total += amount
            self.write(amount)
