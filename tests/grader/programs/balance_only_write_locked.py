"""Only the writing is locked: the value read before is stale."""
# right: 0
# wrong: returned 5
import threading

balance = 0
lock = threading.Lock()


def change(amount):
    global balance
    for step in (amount, -amount):
        new = balance + step
        with lock:
            balance = new


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
