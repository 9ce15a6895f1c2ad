"""Asks the futures in their order, and cancels what waits when one raises. Caught by: nothing_starts_after_the_error."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    with ThreadPoolExecutor(workers) as pool:
        futures = [pool.submit(function) for function in functions]
        try:
            return [future.result() for future in futures]
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
