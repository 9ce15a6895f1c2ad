"""Kata 29: work that computes goes to processes, work that waits goes to threads."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def map_cpu(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in processes, where it may compute; return the results in order."""
    with ProcessPoolExecutor(workers) as pool:  # each process has an interpreter of its own, and a GIL of its own
        return list(pool.map(function, items))


def map_io(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in threads, where it may wait; return the results in order."""
    with ThreadPoolExecutor(workers) as pool:  # who waits has let go of the GIL; nothing has to be pickled
        return list(pool.map(function, items))
