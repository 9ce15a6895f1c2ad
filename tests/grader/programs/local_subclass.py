"""A subclass of local: __init__ runs in each thread."""
# right: [[0, 1], [0, 1]]
import threading


class Counter(threading.local):
    def __init__(self, start):
        self.value = start

    def add(self):
        before = self.value
        self.value += 1
        return [before, self.value]


counter = Counter(0)


def main():
    seen = []
    threads = [threading.Thread(target=lambda: seen.append(counter.add())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return seen
