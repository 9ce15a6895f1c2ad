"""Takes the lock behind what can fail, inside try. Caught by: always_released."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        try:
            self.write(amount)
            self.lock.acquire()
            self.total += amount
        finally:
            self.lock.release()
