"""Keeps the error to itself. Caught by: always_released."""

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
            except Exception as error:
                print(error)
            else:
                self.total += amount
