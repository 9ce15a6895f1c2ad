"""Waits for the lock a second at most, and goes on without it. Caught by: no_update_is_lost."""

from threading import Lock, Thread

balance = 0
lock = Lock()


def change(amount):
    global balance
    held = lock.acquire(timeout=1)
    balance += amount
    balance -= amount
    if held:
        lock.release()


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
