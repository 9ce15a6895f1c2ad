"""Takes the money out, and drops it if the target is busy. Caught by: opposite_transfers_end."""

from threading import Lock


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = Lock()


def transfer(source, target, amount):
    with source.lock:
        if source.balance < amount:
            return False
        if source is target:
            return True
        source.balance -= amount
        if target.lock.acquire(blocking=False):
            target.balance += amount
            target.lock.release()
    return True
