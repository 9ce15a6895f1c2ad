"""A variable of a closure counted up by two threads."""
# right: 2
# wrong: returned 1
# switches: 1
import threading


def main():
    counter = 0

    def count():
        nonlocal counter
        counter += 1

    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter
