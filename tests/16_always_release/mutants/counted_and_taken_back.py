"""Counts first and takes it back when writing fails. Caught by: the_total_tells_the_truth."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        with self.lock:
            self.total += amount
            try:
                self.write(amount)
            except BaseException:
                self.total -= amount
                raise
