"""Counts the amount on every way out. Caught by: always_released."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        self.lock.acquire()
        try:
            self.write(amount)
        finally:
            self.total += amount
            self.lock.release()
