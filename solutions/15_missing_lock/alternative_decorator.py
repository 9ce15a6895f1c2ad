"""Kata 15 with a decorator: "only one thread at a time" said once, above the function it is about."""

import functools
from collections.abc import Callable
from threading import RLock, Thread
from typing import ParamSpec, TypeVar

Parameters = ParamSpec("Parameters")
Result = TypeVar("Result")

balance = 0


def one_at_a_time(function: Callable[Parameters, Result]) -> Callable[Parameters, Result]:
    """`function`, under a lock made once, when it is defined."""
    lock = RLock()

    @functools.wraps(function)
    def alone(*args: Parameters.args, **kwargs: Parameters.kwargs) -> Result:
        with lock:
            return function(*args, **kwargs)

    return alone


@one_at_a_time
def change(amount: int) -> None:
    """Add `amount` to the global `balance`, then take it away again."""
    global balance
    balance += amount
    balance -= amount


def task(amount: int, times: int) -> None:
    """Call `change(amount)` as often as `times` says."""
    for _ in range(times):
        change(amount)


class Teller(Thread):
    """A thread with its task."""

    def __init__(self, amount: int, times: int) -> None:
        super().__init__()
        self.amount = amount
        self.times = times

    def run(self) -> None:
        task(self.amount, self.times)


def run(amounts: list[int], times: int) -> int:
    """Do `task(amount, times)` for each of `amounts` in a thread of its own, all together; return `balance`."""
    tellers = [Teller(amount, times) for amount in amounts]
    for teller in tellers:
        teller.start()
    for teller in tellers:
        teller.join()
    return balance
