"""A new process for each item. Caught by: the_right_workers."""

from multiprocessing import Pool
from concurrent.futures import ThreadPoolExecutor

def map_cpu(function, items, workers):
    with Pool(workers, maxtasksperchild=1) as pool:
        return pool.map(function, items, chunksize=1)

def map_io(function, items, workers):
    with ThreadPoolExecutor(workers) as pool:
        return list(pool.map(function, items))
