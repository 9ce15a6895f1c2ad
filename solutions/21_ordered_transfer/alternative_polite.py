"""Kata 21 without an order: whoever cannot have the second lock lets go of the first, and stands in line for the other.

Nobody holds one lock while waiting for another, so there is no circle.
"""

from threading import Lock


class Account:
    """An account with a `number` that no other one has, a `balance`, and a `lock` of its own."""

    def __init__(self, number: int, balance: int) -> None:
        self.number = number
        self.balance = balance
        self.lock = Lock()


def transfer(source: Account, target: Account, amount: int) -> bool:
    """Move `amount`, 0 or more, from `source` to `target`. True if it was moved, False if there is too little."""
    if source is target:
        with source.lock:
            return amount <= source.balance
    first, second = source, target
    while True:
        with first.lock:
            if second.lock.acquire(blocking=False):
                try:
                    if source.balance < amount:
                        return False
                    source.balance -= amount
                    target.balance += amount
                    return True
                finally:
                    second.lock.release()
        first, second = second, first  # wait where the trouble was, holding nothing
