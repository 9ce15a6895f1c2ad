"""The counting function is called by map and sum, in C."""
# right: 4
# wrong: returned 3
import threading

counter = 0


def count(_):
    global counter
    counter += 1
    return 0


def work():
    sum(map(count, range(2)))


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter
