"""The tutorial's balance, locked by `with`."""
# right: 0
from threading import Lock, Thread

balance = 0
lock = Lock()


def change(amount):
    global balance
    with lock:
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
