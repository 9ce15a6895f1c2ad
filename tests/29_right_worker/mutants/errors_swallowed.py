"""Puts None in the place of an error. Caught by: errors_and_forks."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))

def map_io(function, items, workers):
    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(function, item) for item in items]
    return [None if future.exception() else future.result() for future in futures]
