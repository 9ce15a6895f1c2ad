"""operator.iadd on an int gives a new int: reading and writing are apart."""
# right: 2
# wrong: returned 1
import operator
import threading

counter = 0


def count():
    global counter
    counter = operator.iadd(counter, 1)


def main():
    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter
