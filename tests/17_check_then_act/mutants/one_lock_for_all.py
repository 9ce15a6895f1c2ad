"""One lock, held while the factory is at work. Caught by: other_keys_go_on."""

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
            if key not in self.values:
                self.values[key] = self.factory(key)
            return self.values[key]
