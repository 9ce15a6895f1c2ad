"""Holds the lock for all rounds of a task. Caught by: others_get_their_turn."""

from threading import RLock, Thread

balance = 0
lock = RLock()


def change(amount):
    global balance
    with lock:
        balance += amount
        balance -= amount


def task(amount, times):
    with lock:
        for _ in range(times):
            change(amount)


def run(amounts, times):
    threads = [Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
