"""Kata 21: money goes from one account to another, and nobody waits for ever."""

from threading import Lock


class Account:
    """An account with a `number` that no other one has, a `balance`, and a `lock` of its own.

    The lock is a `threading.Lock` or `RLock`. Whoever holds it has this account to themselves: clerks who know
    nothing of `transfer` take it, too.
    """

    def __init__(self, number: int, balance: int) -> None:
        self.number = number
        self.balance = balance
        self.lock = Lock()


def transfer(source: Account, target: Account, amount: int) -> bool:
    """Move `amount`, 0 or more, from `source` to `target`. True if it was moved.

    - False, and nothing has changed, only if `source.balance` is less than `amount`: all that there is may be moved.
    - Whoever holds the locks of both accounts sees the same total at any time: none of the money is on its way then.
    - It waits while somebody else holds a lock that it needs, however long that takes. A busy account is no reason
      to say False.
    - Any number of transfers may be under way at the same time, in any directions, and every one of them ends.
    - Transfers that have no account in common do not wait for each other.
    - `source` and `target` may be the same account: the balance stays as it is, and the answer is whether it
      covers `amount`.
    - When it returns, it has given both locks back.
    """
    # TODO: here nobody looks whether there is enough, and nobody takes a lock: which ones, and in which order?
    source.balance -= amount
    target.balance += amount
    return True
