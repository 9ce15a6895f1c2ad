"""Keeps the threads in a dictionary by amount. Caught by: all_start_before_any_is_joined."""

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


def run(amounts, times):
    threads = {amount: Thread(target=task, args=(amount, times)) for amount in amounts}
    for thread in threads.values():
        thread.start()
    for thread in threads.values():
        thread.join()
    return balance
