"""Waits for each result before it submits the next item. Caught by: workers_work_together."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(workers)
    try:
        results = []
        for item in items:
            results.append(pool.apply_async(function, (item,)).get())
        return results
    finally:
        pool.close()
        pool.join()
