"""Kata 17 with futures: who comes first promises the value, all others wait for the promise."""

from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import RLock
from typing import Any


class Account:
    """An account that never pays out more than it holds, however many threads withdraw."""

    def __init__(self, balance: int) -> None:
        self._balance = balance
        self._lock = RLock()

    @property
    def balance(self) -> int:
        """What it holds now."""
        with self._lock:
            return self._balance

    def withdraw(self, amount: int) -> bool:
        """Take `amount` off the balance and return True, if the balance covers it; otherwise return False."""
        with self._lock:
            covered = self.balance >= amount
            if covered:
                self._balance -= amount
        return covered


class Cache:
    """The values that `factory(key)` makes, each made once and kept."""

    def __init__(self, factory: Callable[[Any], Any]) -> None:
        self._factory = factory
        self._promises: dict[Hashable, Future[Any]] = {}
        self._lock = RLock()

    def get(self, key: Hashable) -> Any:
        """The value of `key`; who waits for a call that fails is given the same error."""
        with self._lock:
            promise = self._promises.get(key)
            if promise is None:
                mine = self._promises[key] = Future[Any]()
        if promise is not None:
            return promise.result()
        try:
            mine.set_result(self._factory(key))
        except BaseException as error:
            with self._lock:  # forgotten first: who asks from now on tries again
                del self._promises[key]
            mine.set_exception(error)
        return mine.result()
