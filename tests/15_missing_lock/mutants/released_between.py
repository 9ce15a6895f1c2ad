"""Lets go of the lock between the two halves and keeps what it has read. Caught by: no_update_is_lost."""

from threading import Lock, Thread

balance = 0
lock = Lock()


def change(amount):
    global balance
    with lock:
        more = balance + amount
        balance = more
    with lock:
        balance = more - amount


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
