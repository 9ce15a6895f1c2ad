"""Four workers, whatever was asked for. Caught by: workers_work_together."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(4)
    try:
        handles = [pool.apply_async(function, (item,)) for item in items]
        return [handle.get() for handle in handles]
    finally:
        pool.close()
        pool.join()
