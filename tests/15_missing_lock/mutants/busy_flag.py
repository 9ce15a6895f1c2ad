"""A flag in place of a lock: two can find it down before one puts it up. Caught by: no_update_is_lost."""

from threading import Thread

balance = 0
busy = False


def change(amount):
    global balance, busy
    while busy:
        pass
    busy = True
    balance += amount
    balance -= amount
    busy = False


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
