"""Raises a copy of the exception. Caught by: it_raises_the_very_exception."""

import copy
from threading import Thread


def call_in_thread(function, *args):
    results, errors = [], []

    def work():
        try:
            results.append(function(*args))
        except BaseException as error:
            errors.append(error)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if errors:
        raise copy.copy(errors[0]).with_traceback(errors[0].__traceback__)
    return results[0]
