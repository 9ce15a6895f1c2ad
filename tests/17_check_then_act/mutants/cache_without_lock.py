"""Locks the account only. Caught by: one_call_for_each_key."""

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

    def get(self, key):
        if key not in self.values:
            self.values[key] = self.factory(key)
        return self.values[key]
