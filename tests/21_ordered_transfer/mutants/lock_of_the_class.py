"""One reentrant lock for the whole class. Caught by: money_moves."""

from threading import RLock


class Account:
    lock = RLock()

    def __init__(self, number, balance):
        self.number = number
        self.balance = balance


def transfer(source, target, amount):
    with source.lock, target.lock:
        if source.balance < amount:
            return False
        source.balance -= amount
        target.balance += amount
        return True
