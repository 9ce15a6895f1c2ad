"""A semaphore of two lets two in."""
# right: 0
# wrong: returned -8
# switches: 2
import threading

balance = 0
door = threading.Semaphore(2)


def change(amount):
    global balance
    with door:
        balance += amount
        balance -= amount


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
