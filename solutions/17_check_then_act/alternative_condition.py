"""Kata 17 with conditions: "somebody is at it" is a fact that one can wait for to change."""

from collections.abc import Callable, Hashable
from threading import Condition
from typing import Any


class Account:
    """An account with one pen: who has it may look and write."""

    def __init__(self, balance: int) -> None:
        self.balance = balance
        self._pen = Condition()

    def withdraw(self, amount: int) -> bool:
        """Take `amount` off the balance and return True, if the balance covers it; otherwise return False."""
        self._pen.acquire()
        try:
            rest = self.balance - amount
            if rest >= 0:
                self.balance = rest
            return rest >= 0
        finally:
            self._pen.release()


class Cache:
    """The values that `factory(key)` makes, each made once and kept."""

    def __init__(self, factory: Callable[[Any], Any]) -> None:
        self._factory = factory
        self._values: dict[Hashable, Any] = {}
        self._under_way: set[Hashable] = set()
        self._changed = Condition()

    def get(self, key: Hashable) -> Any:
        """The value of `key`; who waits for a call that fails tries again."""
        with self._changed:
            self._changed.wait_for(lambda: key not in self._under_way)
            if key in self._values:
                return self._values[key]
            self._under_way.add(key)
        try:  # without the lock: other keys go on
            value = self._factory(key)
            with self._changed:
                self._values[key] = value
            return value
        finally:
            with self._changed:
                self._under_way.remove(key)
                self._changed.notify_all()
