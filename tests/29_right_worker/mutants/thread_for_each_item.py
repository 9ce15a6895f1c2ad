"""A thread for each item that waits. Caught by: as_many_as_there_are_workers."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))

def map_io(function, items, workers):
    with ThreadPoolExecutor(len(items) or 1) as pool:
        return list(pool.map(function, items))
