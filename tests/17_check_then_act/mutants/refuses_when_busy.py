"""Refuses if somebody else is at the account. Caught by: busy_is_no_refusal."""

from threading import Lock


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = Lock()

    def withdraw(self, amount):
        if not self.lock.acquire(blocking=False):
            return False
        try:
            if self.balance < amount:
                return False
            self.balance -= amount
            return True
        finally:
            self.lock.release()


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
