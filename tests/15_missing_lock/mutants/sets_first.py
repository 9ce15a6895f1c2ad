"""Sets the balance to 0 before it begins. Caught by: no_update_is_lost."""

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
    global balance
    balance = 0
    threads = [Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
