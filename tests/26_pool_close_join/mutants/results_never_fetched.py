"""Returns the handles and never fetches a result. Caught by: results_in_order."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(workers)
    handles = [pool.apply_async(function, (item,)) for item in items]
    pool.close()
    pool.join()
    return handles
