"""Has both locks, and moves the money under one more. Caught by: strangers_do_not_wait."""

from threading import Lock


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = Lock()


till = Lock()


def transfer(source, target, amount):
    if source is target:
        with source.lock:
            return source.balance >= amount
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock, till:
        if source.balance < amount:
            return False
        source.balance -= amount
        target.balance += amount
        return True
