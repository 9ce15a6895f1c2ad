"""A property is no lock: what `+=` reads and writes through it can be lost."""
# right: 20
# wrong: returned 10
# switches: 1
import threading


class Account:
    def __init__(self):
        self._balance = 0

    @property
    def balance(self):
        return self._balance

    @balance.setter
    def balance(self, value):
        self._balance = value


def main():
    account = Account()

    def deposit():
        account.balance += 10

    threads = [threading.Thread(target=deposit) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return account.balance
