"""Keeps the lock in a threading.local: each thread has another one. Caught by: no_update_is_lost."""

from threading import Lock, Thread, local

balance = 0


class Guard(local):
    def __init__(self):
        self.lock = Lock()


guard = Guard()


def change(amount):
    global balance
    with guard.lock:
        balance += amount
        balance -= amount


def task(amount, times):
    for _ in range(times):
        change(amount)


def run(amounts, times):
    threads = [Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
