"""Computes first, and locks only what it writes. Caught by: no_update_is_lost."""

from threading import Lock, Thread

balance = 0
lock = Lock()


def change(amount):
    global balance
    more = balance + amount
    with lock:
        balance = more
    less = balance - amount
    with lock:
        balance = less


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
