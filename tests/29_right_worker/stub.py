"""Kata 29: work that computes goes to processes, work that waits goes to threads."""

from collections.abc import Callable
from multiprocessing import Pool
from threading import Thread


def map_cpu(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in processes, where it may compute; return the results in order.

    - The function runs in other processes than this one, so that they compute at the same time, each with a GIL of
      its own. (On a build of Python without the GIL, threads beside the calling one will do as well.)
    - `workers` items are worked on at the same time, if there are so many, and never more. A process serves many
      items: it is not started anew for each.
    - If the function raises an Exception for an item, that exception comes out here. Function, items and results can
      be pickled; items need not be hashable. No items give an empty list.
    - Nothing is forked while other threads of this process run, as far as this file has started them.
    """
    threads = [Thread(target=function, args=(item,)) for item in items]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return []


def map_io(function: Callable[..., object], items: list[object], workers: int) -> list[object]:
    """Call `function(item)` for each of `items` in threads, where it may wait; return the results in order.

    - The function runs in this process, in other threads than the calling one. Nothing need be picklable: a function
      may be a lambda, an item or a result may be a lock or an open connection.
    - `workers` items are waited for at the same time, if there are so many, and never more.
    - If the function raises an Exception for an item, that exception comes out here. No items give an empty list.
    - When it returns or raises, all its threads have ended.
    """
    with Pool(4) as pool:
        return pool.map(function, items)
    # TODO: somebody has mixed them up; and who said four?
