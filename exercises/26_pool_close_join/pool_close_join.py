"""Kata 26: a pool that does its work, is closed, and is waited for."""

from collections.abc import Callable
from multiprocessing import Pool


def map_in_pool(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in a `multiprocessing.Pool` of that many `workers`.

    Returns the list of results in the order of `items`, whoever finished first. Every value counts, None too; items
    may be equal; for no items the answer is an empty list.

    - Every item is submitted, with `apply_async`, before any result is waited for, so that `workers` items are worked
      on at the same time, and never more.
    - If the function raises an Exception for some items, the other items are finished all the same; then the
      exception of the failing item that stands first in `items` is raised here.
    - The pool is ended with `close` and `join`, and nothing is terminated. When this function returns, and also when
      it raises, all workers have ended by themselves and none is left, not even as a zombie.
    """
    pool = Pool(4)
    for item in items:
        pool.apply_async(function, (item,))
    # TODO: nobody collects the results, nobody sees an error, the size is somebody's guess, and who goes home last?
    return []
