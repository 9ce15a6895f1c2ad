"""A pool of threads in place of processes. Caught by: results_in_order."""

from multiprocessing.pool import ThreadPool


def map_in_pool(function, items, workers):
    pool = ThreadPool(workers)
    try:
        handles = [pool.apply_async(function, (item,)) for item in items]
        return [handle.get() for handle in handles]
    finally:
        pool.close()
        pool.join()
