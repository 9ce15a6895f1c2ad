"""Takes None for no result. Caught by: results_in_order."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))

def map_io(function, items, workers):
    with ThreadPoolExecutor(workers) as pool:
        return [result for result in pool.map(function, items) if result is not None]
