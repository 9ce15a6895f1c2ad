"""Calls run() where start() belongs. Caught by: it_adds_and_takes_away."""

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
    threads = [Thread(target=task, args=(amount, times)) for amount in amounts]
    for thread in threads:
        thread.run()
    return balance
