"""A new lock for every call: nobody else ever waits for it. Caught by: no_update_is_lost."""

from threading import Lock, Thread

balance = 0


def change(amount):
    global balance
    lock = Lock()
    with lock:
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
