"""A task of a pool of one waits for another task of it."""
# right: 1
# wrong: deadlocked main waits for a Condition for ever, ThreadPoolExecutor-0_0 waits for a Condition for ever
# switches: 0
from concurrent.futures import ThreadPoolExecutor


def main():
    pool = ThreadPoolExecutor(max_workers=1)

    def outer():
        return pool.submit(lambda: 1).result()

    return pool.submit(outer).result()
