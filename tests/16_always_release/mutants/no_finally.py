"""Gives the lock back only when all went well. Caught by: always_released."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        self.lock.acquire()
        self.write(amount)
        self.total += amount
        self.lock.release()
