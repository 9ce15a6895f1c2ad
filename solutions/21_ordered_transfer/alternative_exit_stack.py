"""Kata 21 for any number of accounts: the highest number first, each account once, and one way out."""

from contextlib import ExitStack
from operator import attrgetter
from threading import Lock


class Account:
    """An account with a `number` that no other one has, a `balance`, and a `lock` of its own."""

    def __init__(self, number: int, balance: int) -> None:
        self.number, self.balance, self.lock = number, balance, Lock()


class InOrder(ExitStack):
    """The locks of some accounts, taken from the highest number down: any order will do that is the same for all."""

    def __init__(self, *accounts: Account) -> None:
        super().__init__()
        for account in sorted(set(accounts), key=attrgetter("number"), reverse=True):  # a set holds each of them once
            self.enter_context(account.lock)


def transfer(source: Account, target: Account, amount: int) -> bool:
    """Move `amount`, 0 or more, from `source` to `target`. True if it was moved, False if there is too little."""
    with InOrder(source, target):
        if amount > source.balance:
            return False
        for account, change in ((source, -amount), (target, amount)):
            account.balance += change
        return True
