"""One lock for all accounts; theirs are never taken. Caught by: nobody_misses_money."""

from threading import Lock


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = Lock()


bank = Lock()


def transfer(source, target, amount):
    with bank:
        if source.balance < amount:
            return False
        source.balance -= amount
        target.balance += amount
        return True
