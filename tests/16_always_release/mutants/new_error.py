"""Raises an error of its own in the place of the real one. Caught by: always_released."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        with self.lock:
            try:
                self.write(amount)
            except BaseException as error:
                raise RuntimeError(f'{amount} could not be written') from error
            self.total += amount
