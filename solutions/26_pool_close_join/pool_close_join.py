"""Kata 26: a pool that does its work, is closed, and is waited for."""

from collections.abc import Callable
from multiprocessing import Pool


def map_in_pool(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in a Pool of `workers`; the results in order, or the first error."""
    pool = Pool(workers)  # not in a `with` statement: its end would terminate the pool
    try:
        handles = [pool.apply_async(function, (item,)) for item in items]  # all of them, before the first wait
        return [handle.get() for handle in handles]  # in the order of the items, so the first to raise is the lowest
    finally:  # in any case, also on the way out with an error
        pool.close()  # no more work will come: workers end when the last item is done
        pool.join()  # waits for that, and for the workers themselves
