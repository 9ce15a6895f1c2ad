"""Keeps the error for ever, as if it were a value. Caught by: a_failing_factory."""

from concurrent.futures import Future
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
        self.promises = {}
        self.lock = Lock()

    def get(self, key):
        with self.lock:
            mine = key not in self.promises
            promise = self.promises.setdefault(key, Future())
        if mine:
            try:
                promise.set_result(self.factory(key))
            except Exception as error:
                promise.set_exception(error)
        return promise.result()
