"""Kata 09 with a pool whose workers do it all when they are set up, so that each does it exactly once."""

from multiprocessing import Pool, Value
from typing import Any


def add_many(counter: Any, times: int) -> None:
    """Add 1 to `counter`, a `multiprocessing.Value` that holds an integer, as often as `times` says."""
    with counter.get_lock():
        for _ in range(times):
            counter.value += 1  # looks take the lock once more: it is an RLock, so its holder may


def count_in_processes(workers: int, times: int) -> int:
    """Let `workers` processes call `add_many(counter, times)` with a new counter; return what it stands at then."""
    counter: Any = Value("l", 0)
    if workers:  # there is no pool of nobody
        pool = Pool(workers, initializer=add_many, initargs=(counter, times))
        pool.close()
        pool.join()
    return int(counter.value)
