"""An attribute counted up by two threads."""
# right: 2
# wrong: returned 1
# switches: 1
import threading


class Counter:
    def __init__(self):
        self.value = 0

    def add(self):
        self.value += 1


def main():
    counter = Counter()
    threads = [threading.Thread(target=counter.add) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counter.value
