"""Adds and takes away in one line, so the number is right though updates are lost. Caught by: no_update_is_lost."""

from threading import Thread

balance = 0


def change(amount):
    global balance
    balance = balance + amount - amount


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
