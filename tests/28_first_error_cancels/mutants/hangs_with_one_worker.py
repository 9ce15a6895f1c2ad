"""Watches over the others in a task of the pool, which takes the only worker. Caught by: results_in_order, by deadline."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    def watch():
        futures = [pool.submit(function) for function in functions]
        try:
            return [future.result() for future in futures]
        except BaseException:
            for future in futures:
                future.cancel()
            raise

    with ThreadPoolExecutor(workers) as pool:
        return pool.submit(watch).result()
