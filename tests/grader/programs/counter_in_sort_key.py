"""Counted in the key of a sort."""
# right: 4
# wrong: returned 3
import threading

calls = 0


def key(number):
    global calls
    calls += 1
    return -number


def work():
    sorted([1, 2], key=key)


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return calls
