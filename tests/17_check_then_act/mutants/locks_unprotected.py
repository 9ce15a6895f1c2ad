"""Makes the lock of a key without a lock. Caught by: one_call_for_each_key."""

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

    def get(self, key):
        if key not in self.locks:
            self.locks[key] = Lock()
        with self.locks[key]:
            if key not in self.values:
                self.values[key] = self.factory(key)
            return self.values[key]
