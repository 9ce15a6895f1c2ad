"""The lock is given back between the two halves, and a value read before is kept."""
# right: 0
# wrong: returned 5
import threading

balance = 0
lock = threading.Lock()


def change(amount):
    global balance
    with lock:
        before = balance
        balance = before + amount
    with lock:
        balance = before


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
