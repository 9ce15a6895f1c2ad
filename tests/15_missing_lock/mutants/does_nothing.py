"""What is added and taken away need not be done at all. Caught by: it_adds_and_takes_away."""

from threading import Thread

balance = 0


def change(amount):
    pass


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
