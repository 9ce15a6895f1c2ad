"""Terminates the pool at the first error, while others are at work. Caught by: lowest_error_comes_last."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(workers)
    handles = [pool.apply_async(function, (item,)) for item in items]
    try:
        results = [handle.get() for handle in handles]
    except Exception:
        pool.terminate()
        pool.join()
        raise
    pool.close()
    pool.join()
    return results
