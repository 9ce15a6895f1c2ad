"""Two transfers take two locks in opposite order."""
# right: [100, 100]
# wrong: deadlocked alice waits for bob, bob waits for alice
# switches: 1
import threading


class Account:
    def __init__(self, balance):
        self.balance = balance
        self.lock = threading.Lock()


def transfer(source, target, amount):
    with source.lock:
        with target.lock:
            source.balance -= amount
            target.balance += amount


def main():
    one, two = Account(100), Account(100)
    threads = [
        threading.Thread(target=transfer, args=(one, two, 10)),
        threading.Thread(target=transfer, args=(two, one, 10)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [one.balance, two.balance]
