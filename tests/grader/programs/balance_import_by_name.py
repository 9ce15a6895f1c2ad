"""threading is found by __import__ and by sys.modules; the lock is right."""
# right: 0
import sys

balance = 0
lock = __import__("threading").Lock()


def change(amount):
    global balance
    with lock:
        balance += amount
        balance -= amount


def main():
    Thread = sys.modules["threading"].Thread
    threads = [Thread(target=change, args=(amount,)) for amount in (5, 8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return balance
