"""Kata 26 with outcomes: workers never raise, they send home whether it went well and what came of it."""

from collections.abc import Callable
from multiprocessing import Pool
from typing import NamedTuple


class Outcome(NamedTuple):
    """What became of one item."""

    well: bool
    value: object


def attempt(function: Callable[..., object], item: object) -> Outcome:
    try:
        return Outcome(True, function(item))
    except Exception as error:
        return Outcome(False, error)


def map_in_pool(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in a Pool of `workers`; the results in order, or the first error."""
    with Pool(workers) as pool:
        handles = [pool.apply_async(attempt, (function, item)) for item in items]
        outcomes = [handle.get() for handle in handles]
        pool.close()
        pool.join()  # inside the block: when its end calls `terminate`, there is nobody left to kill
    for outcome in outcomes:
        if not outcome.well:
            assert isinstance(outcome.value, Exception)
            raise outcome.value
    return [outcome.value for outcome in outcomes]
