"""Kata 26 with an ExitStack: what must happen at the end is written down at the beginning, last thing first."""

from collections.abc import Callable
from contextlib import ExitStack
from multiprocessing import Pool


def map_in_pool(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in a Pool of `workers`; the results in order, or the first error."""
    with ExitStack() as ending:
        pool = Pool(workers)
        ending.callback(pool.join)  # called last
        ending.callback(pool.close)
        handles = [pool.apply_async(function, (item,)) for item in items]
        for handle in handles:
            handle.wait()  # raises nothing
        return [handle.get() for handle in handles]
