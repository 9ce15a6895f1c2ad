"""Puts None in the place of an error. Caught by: the_very_error_comes_out."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(function) for function in functions]
    return [None if future.exception() else future.result() for future in futures]
