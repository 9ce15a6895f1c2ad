"""Takes only an Exception for an error. Caught by: the_very_error_comes_out."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    errors = []

    def call(function):
        if not errors:
            try:
                return function()
            except Exception as error:
                errors.append(error)
            except BaseException:
                return None

    with ThreadPoolExecutor(workers) as pool:
        results = list(pool.map(call, functions))
    if errors:
        raise errors[0]
    return results
