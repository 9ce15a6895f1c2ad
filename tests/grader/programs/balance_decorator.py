"""Locked by a decorator."""
# right: 0
import functools
import threading as t

balance = 0
lock = t.Lock()


def locked(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        with lock:
            return function(*args, **kwargs)

    return wrapper


@locked
def change(amount):
    global balance
    balance += amount
    balance -= amount


def main():
    threads = [t.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
