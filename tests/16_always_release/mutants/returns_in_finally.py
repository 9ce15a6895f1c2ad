"""A return in finally makes the error go away. Caught by: always_released."""

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
            self.total += amount
        finally:
            self.lock.release()
            return
