"""The lock belongs to the class. Caught by: ledgers_are_independent."""

from threading import Lock


class Ledger:
    lock = Lock()

    def __init__(self, write):
        self.write = write
        self.total = 0

    def record(self, amount):
        with self.lock:
            self.write(amount)
            self.total += amount
