"""The answer of acquire(blocking=False) is ignored."""
# right: 0
# wrong: returned -8
import threading

balance = 0
lock = threading.Lock()


def change(amount):
    global balance
    mine = lock.acquire(blocking=False)
    balance += amount
    balance -= amount
    if mine:
        lock.release()


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
