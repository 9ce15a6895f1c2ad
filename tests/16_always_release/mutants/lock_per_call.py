"""A new lock for each call: nobody else ever waits for it. Caught by: one_at_a_time."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.total = 0

    def record(self, amount):
        with Lock():
            self.write(amount)
            self.total += amount
