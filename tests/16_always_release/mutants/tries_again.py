"""Writes a second time when the first fails. Caught by: always_released."""

from threading import Lock


class Ledger:
    def __init__(self, write):
        self.write = write
        self.lock = Lock()
        self.total = 0

    def record(self, amount):
        with self.lock:
            for _ in range(2):
                try:
                    self.write(amount)
                    self.total += amount
                    return
                except Exception:
                    pass
