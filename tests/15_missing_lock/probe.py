"""Run beside the student's `run`, `task` and `change`, mostly by the explorer: what becomes of the balance."""

import threading
from types import ModuleType
from typing import ClassVar


def alone(student: ModuleType, start: int, amount: int, times: int) -> dict[str, object]:
    """One `change` from `start`, then `run` with one task from 0: the balance after each, and what was added to it.

    Where somebody sets the balance, what was added by then cannot be told: None.
    """
    student.balance = Balance(start)
    student.change(amount)
    after_change, added_by_change = student.balance, sorted(Balance.ever_added)
    student.balance = Balance(0)
    Balance.ever_added.clear()
    returned = student.run([amount], times)
    return {
        "after change": plain(after_change),
        "added by change": added_by_change,
        "returned": plain(returned),
        "after run": plain(student.balance),
        "added by run": sorted(Balance.ever_added) if isinstance(student.balance, Balance) else None,
    }


def all_together(student: ModuleType, amounts: list[int], times: int) -> dict[str, object]:
    """What `run` returns, and the balance then, from the balance that the file itself begins with."""
    returned = student.run(amounts, times)
    return {"returned": plain(returned), "balance": plain(student.balance)}


def from_another_start(student: ModuleType, start: int, amounts: list[int], times: int) -> dict[str, object]:
    """The same from the balance `start`."""
    student.balance = start
    return all_together(student, amounts, times)


def with_gifts(student: ModuleType, amounts: list[int], times: int) -> dict[str, object]:
    """The same with a `change` that takes nothing away. `gifts`: what that added, 0 if it was never called."""
    gifts = [0]
    lock = threading.Lock()

    def give(amount: int) -> None:
        with lock:
            gifts.append(amount)
            student.balance += amount

    student.change = give
    return {**all_together(student, amounts, times), "gifts": sum(gifts)}


def called_directly(student: ModuleType, amounts: list[int], times: int) -> dict[str, object]:
    """The balance after threads of our own have called `change`, and whether anything was ever added to it."""
    student.balance = Balance(0)

    def teller(amount: int) -> None:
        for _ in range(times):
            student.change(amount)

    threads = [threading.Thread(target=teller, args=(amount,)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {"balance": plain(student.balance), "touched": bool(Balance.ever_added)}


def remembered(student: ModuleType, amounts: list[int], times: int) -> list[int]:
    """What was added to the number that is the balance after `run`, in that order."""
    student.balance = Balance(0)
    student.run(amounts, times)
    return student.balance.added if isinstance(student.balance, Balance) else []


class Balance(int):
    """A number that remembers what was added to it; a subtraction adds the opposite, and 0 is nothing.

    `added` are the changes that led to this very number: one whose result was overwritten is not among them.
    `ever_added` are those of all balances, in the order in which they were made.
    """

    added: list[int]
    ever_added: ClassVar[list[int]] = []

    def __new__(cls, value: int, added: list[int] | None = None) -> "Balance":
        number = super().__new__(cls, value)
        number.added = added or []
        return number

    def __add__(self, change: int) -> "Balance":
        news = [int(change)] if change else []
        Balance.ever_added += news
        return Balance(int(self) + int(change), self.added + news)

    def __sub__(self, change: int) -> "Balance":
        return self + -int(change)

    __radd__ = __add__


def plain(value: object) -> object:
    """A number as a plain int; None as it is; anything else by the name of its type."""
    if value is None or isinstance(value, int):
        return value if value is None else int(value)
    return f"a value of type {type(value).__name__}"
