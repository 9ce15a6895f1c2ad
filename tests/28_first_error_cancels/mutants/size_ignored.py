"""As many threads as the executor likes. Caught by: workers_work_together."""

from concurrent.futures import ThreadPoolExecutor


def run_all(functions, workers):
    errors = []

    def call(function):
        if not errors:
            try:
                return function()
            except BaseException as error:
                errors.append(error)

    with ThreadPoolExecutor(len(functions) + 1) as pool:
        results = list(pool.map(call, functions))
    if errors:
        raise errors[0]
    return results
