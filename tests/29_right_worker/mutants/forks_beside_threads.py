"""Threads that each start a process of their own. Caught by: errors_and_forks."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool

def serve(function, items):
    with Pool(1) as pool:
        return pool.map(function, items)

def map_cpu(function, items, workers):
    shares = [items[place::workers] for place in range(workers)]
    results = [None] * len(items)
    with ThreadPoolExecutor(workers) as pool:
        for place, part in enumerate(pool.map(serve, [function] * workers, shares)):
            results[place::workers] = part
    return results

def map_io(function, items, workers):
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(function, items))
