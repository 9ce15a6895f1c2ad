"""Locked by a context manager of one's own."""
# right: 0
from contextlib import contextmanager
from threading import *

balance = 0
lock = Lock()


@contextmanager
def exclusive():
    lock.acquire()
    try:
        yield
    finally:
        lock.release()


def change(amount):
    global balance
    with exclusive():
        balance += amount
        balance -= amount


def main():
    threads = [Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
