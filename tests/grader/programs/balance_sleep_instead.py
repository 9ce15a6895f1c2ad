"""Sleeping for different times instead of locking."""
# right: 0
# wrong: returned -8
import threading
import time

balance = 0


def change(amount):
    global balance
    time.sleep(amount)
    balance += amount
    balance -= amount


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
