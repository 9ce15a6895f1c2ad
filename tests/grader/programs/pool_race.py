"""Tasks of a pool count without a lock."""
# right: 2
# wrong: returned 1
# switches: 1
from concurrent.futures import ThreadPoolExecutor

counter = 0


def count():
    global counter
    counter += 1


def main():
    with ThreadPoolExecutor(2) as pool:
        pool.submit(count)
        pool.submit(count)
    return counter
