"""Kata 09 with `spawn`: nothing is inherited, and the counter is handed over together with its lock."""

from multiprocessing import get_context
from multiprocessing.connection import wait
from typing import Any


def add_many(counter: Any, times: int) -> None:
    """Add 1 to `counter`, a `multiprocessing.Value` that holds an integer, as often as `times` says."""
    lock = counter.get_lock()
    for _ in range(times):
        while not lock.acquire(timeout=0.05):  # whoever does not get it has not got it, and tries again
            continue
        counter.value += 1
        lock.release()


def count_in_processes(workers: int, times: int) -> int:
    """Let `workers` processes call `add_many(counter, times)` with a new counter; return what it stands at then."""
    spawned = get_context("spawn")
    counter: Any = spawned.Value("q", 0)
    at_work = {}
    for _ in range(workers):
        process = spawned.Process(target=add_many, args=(counter, times))
        process.start()
        at_work[process.sentinel] = process
    while at_work:
        for sentinel in wait(list(at_work)):
            at_work.pop(sentinel).join()
    return int(counter.value)
