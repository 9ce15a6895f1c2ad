"""Takes None for no result. Caught by: results_in_order."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    with ThreadPoolExecutor(workers) as pool:
        return [result for result in pool.map(lambda function: function(), functions) if result is not None]
