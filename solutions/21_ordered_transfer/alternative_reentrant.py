"""Kata 21 with reentrant locks: an account that is source and target needs no case of its own."""

from dataclasses import dataclass, field
from threading import RLock
from typing import Any


@dataclass(slots=True, eq=False)
class Account:
    """An account with a `number` that no other one has, a `balance`, and a `lock` of its own."""

    number: int
    balance: int
    lock: Any = field(default_factory=RLock, repr=False)  # taken twice by the same thread, it does not mind


def transfer(source: Account, target: Account, amount: int) -> bool:
    """Move `amount`, 0 or more, from `source` to `target`. True if it was moved, False if there is too little."""
    low, high = (source, target) if source.number < target.number else (target, source)
    low.lock.acquire()
    high.lock.acquire()
    try:
        covered = source.balance >= amount
        if covered:
            source.balance -= amount
            target.balance += amount  # the same account twice: what was taken comes back
        return covered
    finally:
        high.lock.release()
        low.lock.release()
