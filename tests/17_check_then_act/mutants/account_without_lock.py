"""Locks the cache only. Caught by: never_overdrawn."""

from threading import Lock


class Account:
    def __init__(self, balance):
        self.balance = balance

    def withdraw(self, amount):
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
                self.values[key] = self.factory(key)
            return self.values[key]
