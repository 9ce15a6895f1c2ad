"""A dict's value counted up by two threads."""
# right: 2
# wrong: returned 1
# switches: 1
import threading

counts = {"a": 0}


def count():
    counts["a"] += 1


def main():
    threads = [threading.Thread(target=count) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return counts["a"]
