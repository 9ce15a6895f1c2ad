"""Raises the error that came home first. Caught by: lowest_error_comes_last."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    errors = []
    pool = Pool(workers)
    handles = [pool.apply_async(function, (item,), error_callback=errors.append) for item in items]
    pool.close()
    pool.join()
    if errors:
        raise errors[0]
    return [handle.get() for handle in handles]
