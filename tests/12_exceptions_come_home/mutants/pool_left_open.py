"""A pool for each call that nobody closes and somebody keeps. Caught by: nothing_is_left."""

from concurrent.futures import ThreadPoolExecutor

pools = []


def call_in_thread(function, *args):
    pool = ThreadPoolExecutor(max_workers=1)
    pools.append(pool)
    return pool.submit(function, *args).result()
