"""Raises an error of its own that tells of the other one. Caught by: the_very_error_comes_out."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    errors = []

    def call(function):
        if not errors:
            try:
                return function()
            except BaseException as error:
                errors.append(error)

    with ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(call, functions))
    if errors:
        raise RuntimeError("a function failed") from errors[0]
    return results
