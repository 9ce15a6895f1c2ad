"""Each thread has a lock of its own."""
# right: 0
# wrong: returned -8
import threading

balance = 0
locks = {5: threading.Lock(), 8: threading.Lock()}


def change(amount):
    global balance
    with locks[amount]:
        balance += amount
        balance -= amount


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
