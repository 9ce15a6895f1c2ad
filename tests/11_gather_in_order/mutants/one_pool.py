"""A pool as large as the list: a thread that is free takes a second function. Caught by: a_thread_of_its_own."""

from concurrent.futures import ThreadPoolExecutor


def gather(functions):
    if not functions:
        return []
    with ThreadPoolExecutor(max_workers=len(functions)) as pool:
        return list(pool.map(lambda function: function(), functions))
