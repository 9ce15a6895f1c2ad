"""Results in the order in which they are ready. Caught by: results_in_order."""

from concurrent.futures import ThreadPoolExecutor, as_completed


def run_all(functions, workers):
    errors = []

    def call(function):
        if not errors:
            try:
                return function()
            except BaseException as error:
                errors.append(error)

    with ThreadPoolExecutor(workers) as pool:
        results = [future.result() for future in as_completed([pool.submit(call, function) for function in functions])]
    if errors:
        raise errors[0]
    return results
