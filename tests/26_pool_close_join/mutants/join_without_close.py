"""Joins a pool that still takes work. Caught by: results_in_order."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(workers)
    handles = [pool.apply_async(function, (item,)) for item in items]
    pool.join()
    return [handle.get() for handle in handles]
