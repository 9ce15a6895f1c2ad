"""Raises an error of its own, with the real one as its cause. Caught by: it_raises_the_very_exception."""

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
        raise RuntimeError("the thread failed") from errors[0]
    return results[0]
