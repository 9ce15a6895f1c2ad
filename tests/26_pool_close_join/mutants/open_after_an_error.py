"""Closes and joins only if all went well. Caught by: lowest_error_comes_last."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(workers)
    handles = [pool.apply_async(function, (item,)) for item in items]
    results = [handle.get() for handle in handles]
    pool.close()
    pool.join()
    return results
