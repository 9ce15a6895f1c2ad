"""Kata 28: many functions on a few threads, and the first error calls the rest off."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor


def run_all(functions: list[Callable[[], object]], workers: int) -> list[object]:
    """Call each of `functions` on a ThreadPoolExecutor of that many `workers`; return the results in their order.

    - Each function is called once, without arguments, in a thread of the executor. As many as there are `workers` run
      at the same time, and never more. `None` is a result too; no functions give an empty list.
    - If a function raises, whatever it is (a KeyboardInterrupt, too), the functions that have not started by then
      never start. That holds from the moment of the error on: with one worker, the next one is not begun any more.
      (With several, another worker that has just taken a function may still call it.)
    - Functions that are under way are waited for. Then that very exception comes out of `run_all`: the first one in
      time, wherever its function stands in the list. What other functions raise after it is dropped.
    """
    with ThreadPoolExecutor() as pool:
        for function in functions:
            pool.submit(function)
    # TODO: results and errors stay in the futures; and whom does a worker ask before it takes the next function?
    return []
