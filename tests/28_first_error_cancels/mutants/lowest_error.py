"""Raises the error that stands first in the list, not the first in time. Caught by: the_first_error_in_time."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    errors = {}

    def call(place, function):
        if not errors:
            try:
                return function()
            except BaseException as error:
                errors[place] = error

    with ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(call, range(len(functions)), functions))
    if errors:
        raise errors[min(errors)]
    return results
