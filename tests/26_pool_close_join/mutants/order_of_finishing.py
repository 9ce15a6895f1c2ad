"""Appends each result when it comes. Caught by: results_in_order."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    results, errors = [], []
    pool = Pool(workers)
    for item in items:
        pool.apply_async(function, (item,), callback=results.append, error_callback=errors.append)
    pool.close()
    pool.join()
    if errors:
        raise errors[0]
    return results
