"""Kata 09: several processes add to one number, and every single count is in it at the end."""

from multiprocessing import Process, Value
from typing import Any


def add_many(counter: Any, times: int) -> None:
    """Add 1 to `counter`, a `multiprocessing.Value` that holds an integer, as often as `times` says."""
    for _ in range(times):
        with counter.get_lock():  # the lock that came with the counter, so everybody who has one has the other
            counter.value += 1  # a read and a write: the lock is held from before the one until after the other


def count_in_processes(workers: int, times: int) -> int:
    """Let `workers` processes call `add_many(counter, times)` with a new counter; return what it stands at then."""
    counter: Any = Value("q", 0)  # 64 bits
    processes = [Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:  # before the look at the counter: until then somebody may still be counting
        process.join()
    total: int = counter.value
    return total
