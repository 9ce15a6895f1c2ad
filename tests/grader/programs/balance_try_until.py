"""Tries until it gets the lock: slow, but right."""
# right: 0
import threading
import time

balance = 0
lock = threading.Lock()


def change(amount):
    global balance
    while not lock.acquire(blocking=False):
        time.sleep(0.01)
    balance += amount
    balance -= amount
    lock.release()


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
