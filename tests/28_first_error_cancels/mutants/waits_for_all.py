"""Waits for all functions, and only then raises. Caught by: nothing_starts_after_the_error."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(function) for function in functions]
    return [future.result() for future in futures]
