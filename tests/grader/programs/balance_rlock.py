"""An RLock, taken twice by the same thread."""
# right: 0
import threading

balance = 0
lock = threading.RLock()


def add(amount):
    global balance
    with lock:
        balance = balance + amount


def change(amount):
    with lock:
        add(amount)
        add(-amount)


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
