"""Gives it back a second time if it is taken, by whomever. Caught by: given_back_once."""

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
            if self.lock.locked():
                self.lock.release()
