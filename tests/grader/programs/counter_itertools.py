"""next() of itertools.count is one step in CPython; here each number is taken once."""
# right: [0, 1]
import itertools
import threading

numbers = itertools.count()


def main():
    taken = []
    threads = [threading.Thread(target=lambda: taken.append(next(numbers))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(taken)
