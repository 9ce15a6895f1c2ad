"""Takes both locks under one more lock, so all wait behind whoever waits. Caught by: strangers_do_not_wait."""

from threading import Lock


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = Lock()


gate = Lock()


def transfer(source, target, amount):
    locks = {account.number: account.lock for account in (source, target)}.values()
    with gate:
        for lock in locks:
            lock.acquire()
    try:
        if source.balance < amount:
            return False
        source.balance -= amount
        target.balance += amount
        return True
    finally:
        for lock in locks:
            lock.release()
