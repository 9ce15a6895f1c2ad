"""Waits for every item, then kills the workers. Caught by: lowest_error_comes_last."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(workers)
    try:
        handles = [pool.apply_async(function, (item,)) for item in items]
        for handle in handles:
            handle.wait()
        return [handle.get() for handle in handles]
    finally:
        pool.terminate()
        pool.join()
