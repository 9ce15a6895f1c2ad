"""Processes for what waits. Caught by: the_right_workers."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))

def map_io(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))
