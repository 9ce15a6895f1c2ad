"""Throws the lock of a key away when the factory fails, though somebody waits for it. Caught by: a_failing_factory."""

from threading import Lock


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = Lock()

    def withdraw(self, amount):
        with self.lock:
            if self.balance < amount:
                return False
            self.balance -= amount
            return True


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
                try:
                    self.values[key] = self.factory(key)
                except Exception:
                    del self.locks[key]
                    raise
            return self.values[key]
