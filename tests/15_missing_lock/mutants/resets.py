"""Sets the balance to 0 at the end, to be sure. Caught by: no_update_is_lost."""

from threading import Thread

balance = 0


def change(amount):
    global balance
    balance += amount
    balance -= amount


def task(amount, times):
    for _ in range(times):
        change(amount)


def run(amounts, times):
    global balance
    threads = [Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    balance = 0
    return balance
