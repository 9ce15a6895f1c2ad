"""Closes the pool after all is done and waits for nobody. Caught by: every_worker_has_ended."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    pool = Pool(workers)
    handles = [pool.apply_async(function, (item,)) for item in items]
    for handle in handles:
        handle.wait()
    if all(handle.successful() for handle in handles):
        pool.close()
    else:
        pool.close()
        pool.join()
    return [handle.get() for handle in handles]
