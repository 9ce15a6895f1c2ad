"""The values are kept in the class. Caught by: one_call_for_each_key."""

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
    values = {}

    def __init__(self, factory):
        self.factory = factory
        self.locks = {}
        self.lock = Lock()

    def get(self, key):
        with self.lock:
            lock = self.locks.setdefault(key, Lock())
        with lock:
            if key not in self.values:
                self.values[key] = self.factory(key)
            return self.values[key]
