"""Hears of the error when the worker has gone on already. Caught by: nothing_starts_after_the_error."""

from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait


def run_all(functions, workers):
    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(function) for function in functions]
        done, waiting = wait(futures, return_when=FIRST_EXCEPTION)
        for future in waiting:
            future.cancel()
        for future in futures:
            if future in done and future.exception() is not None:
                raise future.exception()
    return [future.result() for future in futures]
