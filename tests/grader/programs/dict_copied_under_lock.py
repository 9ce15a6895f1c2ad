"""The dict is copied under the lock, then read."""
# right: true
import threading

prices = {"tea": 1, "milk": 2}
lock = threading.Lock()


def add():
    with lock:
        prices["bread"] = 3


def total():
    with lock:
        copy = dict(prices)
    return sum(copy[name] for name in copy)


def main():
    threads = [threading.Thread(target=add), threading.Thread(target=total)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return True
