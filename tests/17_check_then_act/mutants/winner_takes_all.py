"""All are given the first object, but the factory is called twice. Caught by: one_call_for_each_key."""

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
        if key in self.values:
            return self.values[key]
        return self.values.setdefault(key, self.factory(key))
