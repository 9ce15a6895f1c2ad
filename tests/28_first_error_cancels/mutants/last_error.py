"""Every error takes the place of the one before. Caught by: the_first_error_in_time."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    failed = None

    def call(function):
        nonlocal failed
        if failed is None:
            try:
                return function()
            except BaseException as error:
                failed = error

    with ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(call, functions))
    if failed is not None:
        raise failed
    return results
