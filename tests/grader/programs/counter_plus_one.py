"""counter += 1 without a lock: one forced switch is enough."""
# right: 2
# wrong: returned 1
# switches: 1
import threading

counter = 0


def count():
    global counter
    counter += 1


def main():
    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter
