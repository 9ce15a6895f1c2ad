"""A variable of a closure, locked."""
# right: 2
import threading


def main():
    counter = 0
    lock = threading.Lock()

    def count():
        nonlocal counter
        with lock:
            counter += 1

    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter
