"""The tutorial's race: two tasks add and take away without a lock."""
# right: 0
# wrong: returned -8 | returned 5
# switches: 2
from threading import Thread

balance = 0


def change(amount):
    global balance
    balance += amount
    balance -= amount


def task(amount, times):
    for _ in range(times):
        change(amount)


def main():
    threads = [Thread(target=task, args=(amount, 2)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
