"""Collects results by callback and forgets that an item can fail. Caught by: lowest_error_comes_last."""

from multiprocessing import Pool


def map_in_pool(function, items, workers):
    results = [None] * len(items)

    def keep(place):
        def callback(result):
            results[place] = result

        return callback

    pool = Pool(workers)
    for place, item in enumerate(items):
        pool.apply_async(function, (item,), callback=keep(place))
    pool.close()
    pool.join()
    return results
