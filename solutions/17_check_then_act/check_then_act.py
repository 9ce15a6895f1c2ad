"""Kata 17: what you have checked must still be true when you act on it."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import Any


class Account:
    """An account that never pays out more than it holds, however many threads withdraw."""

    def __init__(self, balance: int) -> None:
        self.balance = balance
        self._lock = Lock()

    def withdraw(self, amount: int) -> bool:
        """Take `amount` off the balance and return True, if the balance covers it; otherwise return False."""
        with self._lock:  # from before the check until after the act
            if self.balance < amount:
                return False
            self.balance = self.balance - amount
            return True


class Cache:
    """The values that `factory(key)` makes, each made once and kept."""

    def __init__(self, factory: Callable[[Any], Any]) -> None:
        self._factory = factory
        self._values: dict[Hashable, Any] = {}
        self._locks: dict[Hashable, Lock] = {}
        self._locks_lock = Lock()  # finding a key's lock is check-then-act as well

    def get(self, key: Hashable) -> Any:
        """The value of `key`: the very same object for everybody."""
        with self._locks_lock:  # held for a moment only, never while a value is made or waited for
            if key not in self._locks:
                self._locks[key] = Lock()
            lock = self._locks[key]
        with lock:  # waits only for those who make this very value; given back also when the factory raises
            if key not in self._values:  # looked up now, when nobody else can be making it
                self._values[key] = self._factory(key)
            return self._values[key]
