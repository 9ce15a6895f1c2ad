"""Kata 26 with callbacks: every item has a place of its own, filled when it comes home; `join` does all the waiting."""

from collections.abc import Callable
from functools import partial
from multiprocessing import Pool


def map_in_pool(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in a Pool of `workers`; the results in order, or the first error."""
    results: dict[int, object] = {}
    errors: dict[int, BaseException] = {}
    pool = Pool(workers)
    for place, item in enumerate(items):
        pool.apply_async(
            function,
            (item,),
            callback=partial(results.__setitem__, place),  # called here, in a thread of the pool's
            error_callback=partial(errors.__setitem__, place),
        )
    pool.close()
    pool.join()  # when this is over, every callback has been called
    if errors:
        raise errors[min(errors)]
    return [results[place] for place in range(len(items))]
