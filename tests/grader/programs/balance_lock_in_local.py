"""A lock kept in threading.local is another one in each thread."""
# right: 0
# wrong: returned -8
import threading

balance = 0
mine = threading.local()


def change(amount):
    global balance
    if not hasattr(mine, "lock"):
        mine.lock = threading.Lock()
    with mine.lock:
        balance += amount
        balance -= amount


def main():
    threads = [threading.Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
