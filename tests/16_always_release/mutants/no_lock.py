"""No lock at all. Caught by: one_at_a_time."""


class Ledger:
    def __init__(self, write):
        self.write = write
        self.total = 0

    def record(self, amount):
        self.write(amount)
        self.total += amount
