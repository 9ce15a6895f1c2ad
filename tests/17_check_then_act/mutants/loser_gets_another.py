"""Who comes second keeps what it has made itself. Caught by: one_call_for_each_key."""

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
        self.lock = Lock()

    def get(self, key):
        with self.lock:
            if key in self.values:
                return self.values[key]
        value = self.factory(key)
        with self.lock:
            self.values.setdefault(key, value)
        return value
