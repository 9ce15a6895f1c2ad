"""Counted by code in a text."""
# right: 2
# wrong: returned 1
import threading

counter = 0


def count():
    exec("global counter\ncounter += 1")


def main():
    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter
