"""Takes the results as they come. Caught by: results_in_order."""

from concurrent.futures import ThreadPoolExecutor
from multiprocessing import Pool

def map_cpu(function, items, workers):
    with Pool(workers) as pool:
        return sorted(pool.imap_unordered(function, items), key=repr)

def map_io(function, items, workers):
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(function, items))
