"""Reading the total takes the lock, which a write has. Caught by: the_total_tells_the_truth."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.sum = 0

    @property
    def total(self):
        with self.lock:
            return self.sum

    def record(self, amount):
        with self.lock:
            self.write(amount)
            self.sum += amount
