"""Run beside the student's `Account` and `Cache` by the explorer: threads that want the same at the same time.

All threads are daemons, and so are those that they start: a thread of the cache's own may take its time to end.
"""

import threading
from collections.abc import Callable
from types import ModuleType

from grader.interleave.probes import switch_point


class FactoryError(Exception):
    """What a failing factory raises."""


def withdrawals(student: ModuleType, balance: int, amounts: list[int]) -> list[list[object]]:
    """One thread withdraws. Out: each answer, and the balance then."""
    account = student.Account(balance)
    return [[plain(account.withdraw(amount)), plain(account.balance)] for amount in amounts]


def at_the_counters(student: ModuleType, balance: int, amounts: list[int]) -> dict[str, object]:
    """A thread for each amount, all different, withdraws it. Out: the answers, and the balance in the end."""
    account = student.Account(balance)
    answers: dict[int, object] = {}

    def withdraw(amount: int) -> None:
        answers[amount] = plain(account.withdraw(amount))

    run_all([(withdraw, [amount]) for amount in amounts])
    return {"answers": [answers.get(amount) for amount in amounts], "balance": plain(account.balance)}


def alone(student: ModuleType, values: list[object]) -> list[dict[str, object]]:
    """Two caches of different factories, the second one giving `values`; see `asked_twice`."""
    return [asked_twice(student, made) for made in ([[value] for value in values], values)]


def asked_twice(student: ModuleType, made: list[object]) -> dict[str, object]:
    """One thread asks a cache for each key, and then again; the factory gives `made`, by key.

    Out: the keys that the factory was called with, and whether each `get` gave what it had made.
    """
    calls: list[object] = []

    def factory(key: int) -> object:
        calls.append(key)
        return made[key]

    cache = student.Cache(factory)
    right: list[bool] = []
    run_all([(lambda: right.extend(cache.get(key) is made[key] for _ in range(2) for key in range(len(made))), [])])
    return {"calls": calls, "right": right}


def same_key(student: ModuleType, key: str) -> dict[str, object]:
    """Two threads ask for one key, and then this one. Out: calls of the factory, and how many objects were given."""
    desk = Desk()
    cache = student.Cache(desk.make)
    given: list[object] = []

    def get(key: str) -> None:
        given.append(cache.get(key))

    run_all([(get, [key])] * 2)
    get(key)
    return {"calls": desk.calls, "given": [place(value, desk.made) for value in given]}


def other_keys(student: ModuleType, slow: int, others: list[int]) -> bool:
    """Two threads ask for `slow`, whose factory is done when a third one has been given `others`, the first of which
    it had before. Out: whether that one was given the right values."""
    served = threading.Event()
    under_way = threading.Event()

    def factory(key: int) -> int:
        if key == slow:
            under_way.set()
            served.wait()
        return -key

    cache = student.Cache(factory)
    got: list[object] = []

    def ask_for_others() -> None:
        got.append(cache.get(others[0]))
        under_way.wait()
        got.extend(cache.get(key) for key in others)
        served.set()
        got.append(cache.get(slow))

    run_all([(ask_for_others, []), (cache.get, [slow]), (cache.get, [slow])])
    return got == [-key for key in (others[0], *others, slow)]


def failing(student: ModuleType, key: str) -> dict[str, object]:
    """Two threads ask for one key, whose first call fails; who is given the error asks again."""
    desk = Desk(failures=1)
    cache = student.Cache(desk.make)
    given: list[list[str]] = []

    def ask(key: str) -> None:
        mine = [outcome(lambda: cache.get(key), desk)]
        if mine == ["error 1"]:
            mine.append(outcome(lambda: cache.get(key), desk))
        given.append(mine)

    run_all([(ask, [key])] * 2)
    return {"given": sorted(given), "calls": desk.calls}


def failing_alone(student: ModuleType, key: str, failures: int) -> dict[str, object]:
    """One thread asks for one key again and again, whose first calls fail."""
    desk = Desk(failures)
    cache = student.Cache(desk.make)
    given: list[str] = []
    run_all([(lambda: given.extend(outcome(lambda: cache.get(key), desk) for _ in range(failures + 2)), [])])
    return {"given": given, "calls": desk.calls}


class Desk:
    """Where values are made, with a moment in between in which others may come; the first calls may fail."""

    def __init__(self, failures: int = 0) -> None:
        self.failures = failures
        self.calls = 0
        self.made: list[object] = []
        self.errors: list[FactoryError] = []

    def make(self, key: str) -> object:
        """A new object, or an error."""
        self.calls += 1
        number = self.calls
        switch_point("makes a value")
        if number <= self.failures:
            self.errors.append(FactoryError(key))
            raise self.errors[-1]
        self.made.append([key])
        return self.made[-1]


def outcome(call: Callable[[], object], desk: Desk) -> str:
    """What a call gave: value 1, error 1, or something that was not made at the desk."""
    try:
        value = call()
    except FactoryError as error:
        return f"error {place(error, desk.errors)}"
    return f"value {place(value, desk.made)}"


def place(thing: object, things: list[object]) -> int:
    """The place of the very same thing in a list, from 1 on; 0 if it is not there."""
    return next((number for number, other in enumerate(things, 1) if other is thing), 0)


def run_all(calls: list[tuple[Callable[..., object], list[object]]]) -> None:
    """Make each call in a thread of its own, all together."""
    threads = [threading.Thread(target=function, args=arguments, daemon=True) for function, arguments in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def plain(value: object) -> object:
    """A bool or a number as it is; anything else by the name of its type."""
    if value is None or isinstance(value, bool | int):
        return value
    return f"a value of type {type(value).__name__}"
