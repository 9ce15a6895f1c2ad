"""Both locks are taken in the order of the accounts' numbers."""
# right: [100, 100]
import threading


class Account:
    def __init__(self, number, balance):
        self.number = number
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    first, second = sorted((source, target), key=lambda account: account.number)
    with first.lock, second.lock:
        source.balance -= amount
        target.balance += amount


def main():
    one, two = Account(1, 100), Account(2, 100)
    threads = [
        threading.Thread(target=transfer, args=(one, two, 10)),
        threading.Thread(target=transfer, args=(two, one, 10)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [one.balance, two.balance]
