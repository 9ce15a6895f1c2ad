"""Leaves the ending to the with statement, which terminates. Caught by: lowest_error_comes_last."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    with Pool(workers) as pool:
        handles = [pool.apply_async(function, (item,)) for item in items]
        return [handle.get() for handle in handles]
