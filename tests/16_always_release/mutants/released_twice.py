"""Gives the lock back where it catches the error, and again in finally. Caught by: always_released."""

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
        except BaseException:
            self.lock.release()
            raise
        finally:
            self.lock.release()
