"""Keeps the exception, and lets it go on to the hook. Caught by: the_hook_stays_untouched."""

from threading import Thread


def call_in_thread(function, *args):
    results, errors = [], []

    def work():
        try:
            results.append(function(*args))
        except BaseException as error:
            errors.append(error)
            raise

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return results[0]
