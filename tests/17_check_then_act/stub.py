"""Kata 17: what you have checked must still be true when you act on it."""

from collections.abc import Callable, Hashable
from typing import Any


class Account:
    """An account that never pays out more than it holds, however many threads withdraw.

    `balance` (an attribute or a property) is what it holds now.
    """

    def __init__(self, balance: int) -> None:
        self.balance = balance

    def withdraw(self, amount: int) -> bool:
        """Take `amount` (an int, at least 0) off the balance and return True, if the balance covers it.

        - Otherwise return False and leave the balance alone. To withdraw all of it is allowed.
        - That another thread is at work is no reason to refuse: wait for it, then decide.
        """
        if self.balance >= amount:
            self.balance = self.balance - amount  # TODO: is what was checked still true here?
            return True
        return False


class Cache:
    """The values that `factory(key)` makes, each made once and kept. Caches are independent of each other."""

    def __init__(self, factory: Callable[[Any], Any]) -> None:
        self._factory = factory
        self._values: dict[Hashable, Any] = {}

    def get(self, key: Hashable) -> Any:
        """The value of `key`: the very same object for everybody, whenever they ask.

        - `factory(key)` is called once for each key, however many threads ask for it at the same time; those who come
          while it is under way wait for its value. Any value counts, None too.
        - Nobody waits because of another key, however long its factory takes.
        - If the factory raises an Exception, that comes out of the `get` that called it, and nothing is kept. Who was
          waiting for that call is given the same error, or tries again. Who asks later tries again.
        """
        if key not in self._values:
            self._values[key] = self._factory(key)  # TODO: and here?
        return self._values[key]
