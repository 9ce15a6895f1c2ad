"""Processes for what waits. Caught by: results_in_order."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))

def map_io(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))
