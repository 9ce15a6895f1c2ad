"""Wakes those who wait, and they look for a value that is not there. Caught by: a_failing_factory."""

from threading import Event, Lock


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
        self.ready = {}
        self.lock = Lock()

    def get(self, key):
        with self.lock:
            mine = key not in self.ready
            ready = self.ready.setdefault(key, Event())
        if mine:
            try:
                self.values[key] = self.factory(key)
            except Exception:
                with self.lock:
                    del self.ready[key]
                raise
            finally:
                ready.set()
        ready.wait()
        return self.values[key]
