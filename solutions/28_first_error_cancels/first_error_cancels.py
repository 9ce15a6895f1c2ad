"""Kata 28: many functions on a few threads, and the first error calls the rest off."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock


def run_all(functions: list[Callable[[], object]], workers: int) -> list[object]:
    """Call each of `functions` on `workers` threads; their results in order, or the first error in time."""
    errors: list[BaseException] = []
    lock = Lock()

    def call(function: Callable[[], object]) -> object:
        with lock:
            called_off = bool(errors)
        if called_off:
            return None
        try:
            return function()
        except BaseException as error:
            with lock:
                errors.append(error)  # in the worker itself: it can't take another function before this is done
            return None

    with ThreadPoolExecutor(workers) as pool:  # its end waits for all that is under way
        results = list(pool.map(call, functions))
    if errors:
        raise errors[0]
    return results
