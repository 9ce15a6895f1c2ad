"""The answer of acquire(timeout=…) is ignored."""
# right: 0
# wrong: returned -8
import threading

balance = 0
lock = threading.Lock()


def change(amount):
    global balance
    lock.acquire(timeout=5)
    balance += amount
    balance -= amount
    if lock.locked():
        lock.release()


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
