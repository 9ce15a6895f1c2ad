"""A lock made anew for each call protects nothing."""
# right: 0
# wrong: returned -8
# switches: 2
import threading

balance = 0


def change(amount):
    global balance
    lock = threading.Lock()
    with lock:
        balance += amount
        balance -= amount


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
