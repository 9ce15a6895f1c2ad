"""Counted in a function that functools.reduce calls."""
# right: 2
# wrong: returned 1
import functools
import threading

total = 0


def add(_, number):
    global total
    total = total + number
    return total


def work():
    functools.reduce(add, [0, 1])


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return total
