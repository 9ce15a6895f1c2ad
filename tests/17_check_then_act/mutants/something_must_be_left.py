"""Does not pay out the last coin. Caught by: never_overdrawn."""

from threading import Lock


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = Lock()

    def withdraw(self, amount):
        with self.lock:
            if self.balance > amount:
                self.balance -= amount
                return True
            return False


class Cache:
    def __init__(self, factory):
        self.factory = factory
        self.values = {}
        self.locks = {}
        self.lock = Lock()

    def get(self, key):
        with self.lock:
            lock = self.locks.setdefault(key, Lock())
        with lock:
            if key not in self.values:
                self.values[key] = self.factory(key)
            return self.values[key]
