"""Checks and acts under the lock, and lets it go in between. Caught by: never_overdrawn."""

from threading import Lock


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = Lock()

    def covers(self, amount):
        with self.lock:
            return self.balance >= amount

    def withdraw(self, amount):
        if not self.covers(amount):
            return False
        with self.lock:
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
                self.values[key] = self.factory(key)
            return self.values[key]
