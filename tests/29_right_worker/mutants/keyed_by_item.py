"""Keeps the results in a dict whose keys are the items. Caught by: results_in_order."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def collect(pool, function, items):
    futures = {item: pool.submit(function, item) for item in items}
    return [futures[item].result() for item in items]

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return collect(pool, function, items)

def map_io(function, items, workers):
    with ThreadPoolExecutor(workers) as pool:
        return collect(pool, function, items)
