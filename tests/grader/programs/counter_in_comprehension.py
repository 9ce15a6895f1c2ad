"""Counted in a comprehension by a lambda."""
# right: 4
# wrong: returned 3
import threading

counts = {"n": 0}
count = lambda: counts.__setitem__("n", counts["n"] + 1)


def work():
    [count() for _ in range(2)]


def main():
    threads = [threading.Thread(target=work) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts["n"]
