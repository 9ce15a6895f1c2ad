"""A flag instead of a lock: looking and setting are two steps."""
# right: 0
# wrong: returned -8
import threading

balance = 0
busy = False


def change(amount):
    global balance, busy
    while busy:
        pass
    busy = True
    balance += amount
    balance -= amount
    busy = False


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
