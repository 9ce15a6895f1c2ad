"""Locks in task, as the tutorial does; change itself is bare. Caught by: change_is_safe_by_itself."""

from threading import Lock, Thread

balance = 0
lock = Lock()


def change(amount):
    global balance
    balance += amount
    balance -= amount


def task(amount, times):
    for _ in range(times):
        with lock:
            change(amount)


def run(amounts, times):
    threads = [Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
