"""Waits for each result before the next item is handed over. Caught by: as_many_as_there_are_workers."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

def map_cpu(function, items, workers):
    with ProcessPoolExecutor(workers) as pool:
        return list(pool.map(function, items))

def map_io(function, items, workers):
    with ThreadPoolExecutor(workers) as pool:
        return [pool.submit(function, item).result() for item in items]
