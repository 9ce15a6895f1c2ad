"""Waits for each result before it submits the next function. Caught by: workers_work_together."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    with ThreadPoolExecutor(workers) as pool:
        return [pool.submit(function).result() for function in functions]
