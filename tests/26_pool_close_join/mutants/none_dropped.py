"""Takes None for "no result". Caught by: results_in_order."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(workers)
    try:
        handles = [pool.apply_async(function, (item,)) for item in items]
        results = [handle.get() for handle in handles]
        return [result for result in results if result is not None]
    finally:
        pool.close()
        pool.join()
