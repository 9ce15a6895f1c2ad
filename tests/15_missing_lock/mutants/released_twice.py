"""Gives back twice what it took once: from then on two may enter. Caught by: change_is_safe_by_itself."""

from threading import Semaphore, Thread

balance = 0
one_at_a_time = Semaphore(1)


def change(amount):
    global balance
    with one_at_a_time:
        balance += amount
        balance -= amount
    one_at_a_time.release()


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
