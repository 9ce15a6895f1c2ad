"""Kata 21: money goes from one account to another, and nobody waits for ever."""

from threading import Lock


class Account:
    """An account with a `number` that no other one has, a `balance`, and a `lock` of its own."""

    def __init__(self, number: int, balance: int) -> None:
        self.number = number
        self.balance = balance
        self.lock = Lock()


def transfer(source: Account, target: Account, amount: int) -> bool:
    """Move `amount`, 0 or more, from `source` to `target`. True if it was moved, False if there is too little."""
    if source is target:  # one account has one lock: taking it a second time would be waiting for ourselves
        with source.lock:
            return source.balance >= amount
    # The order is that of the numbers, whichever way the money goes: whoever has the higher lock already has the
    # lower one and will not wait, so nobody can wait in a circle.
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock:
        if source.balance < amount:  # looked at under the lock: it is still true in the next line
            return False
        source.balance -= amount
        target.balance += amount
        return True
