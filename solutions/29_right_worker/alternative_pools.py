"""Kata 29 with the pools of `multiprocessing`, which come for processes and, less known, for threads."""

from collections.abc import Callable
from multiprocessing import Pool
from multiprocessing.pool import ThreadPool


def map_cpu(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in processes, where it may compute; return the results in order."""
    return _map(Pool(workers), function, items)


def map_io(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in threads, where it may wait; return the results in order."""
    return _map(ThreadPool(workers), function, items)


def _map(pool: Pool, function: Callable[..., object], items: list[object]) -> list[object]:  # type: ignore[valid-type]
    try:
        return pool.map(function, items, chunksize=1)  # larger parcels could leave a worker without any
    finally:
        pool.close()
        pool.join()
