"""A dict grows while another thread goes through it."""
# right: true
# wrong: raised RuntimeError: dictionary changed size during iteration in bob
# switches: 1
import threading

prices = {"tea": 1, "milk": 2}


def add():
    prices["bread"] = 3


def total():
    result = 0
    for name in prices:
        result += prices[name]


def main():
    threads = [threading.Thread(target=add), threading.Thread(target=total)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return True
