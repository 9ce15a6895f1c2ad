"""Shows the amount that is being written as well. Caught by: the_total_tells_the_truth."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.amounts = []

    @property
    def total(self):
        return sum(self.amounts)

    def record(self, amount):
        with self.lock:
            self.amounts.append(amount)
            try:
                self.write(amount)
            except BaseException:
                self.amounts.pop()
                raise
