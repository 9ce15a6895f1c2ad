"""Keeps the threads for the next call. Caught by: errors_and_forks."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

pools = {}

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))

def map_io(function, items, workers):
    if workers not in pools:
        pools[workers] = ThreadPoolExecutor(workers)
    return list(pools[workers].map(function, items))
