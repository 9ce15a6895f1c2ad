"""The amounts are kept in the class. Caught by: ledgers_are_independent."""

from threading import Lock


class Ledger:
    written = []

    def __init__(self, write):
        self.write = write
        self.lock = Lock()

    @property
    def total(self):
        return sum(self.written)

    def record(self, amount):
        with self.lock:
            self.write(amount)
            self.written.append(amount)
