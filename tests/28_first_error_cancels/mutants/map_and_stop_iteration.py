"""Lets map hand the errors on, and a StopIteration becomes another one on the way. Caught by: the_very_error_comes_out."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event


def run_all(functions, workers):
    failed = Event()

    def call(function):
        if failed.is_set():
            return None
        try:
            return function()
        except BaseException:
            failed.set()
            raise

    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(call, functions))
