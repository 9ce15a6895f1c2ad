"""Raises at the error, and leaves alone what is under way. Caught by: what_runs_is_waited_for."""

from concurrent.futures import FIRST_EXCEPTION, ThreadPoolExecutor, wait


def run_all(functions, workers):
    errors = []

    def call(function):
        if errors:
            return None
        try:
            return function()
        except BaseException as error:
            errors.append(error)
            raise

    pool = ThreadPoolExecutor(workers)
    futures = [pool.submit(call, function) for function in functions]
    wait(futures, return_when=FIRST_EXCEPTION)
    pool.shutdown(wait=not errors, cancel_futures=True)
    if errors:
        raise errors[0]
    return [future.result() for future in futures]
