"""Raises the exception without the way that it has come. Caught by: the_traceback_ends_in_the_function."""

from threading import Thread


def call_in_thread(function, *args):
    results, errors = [], []

    def work():
        try:
            results.append(function(*args))
        except BaseException as error:
            errors.append(error.with_traceback(None))

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return results[0]
