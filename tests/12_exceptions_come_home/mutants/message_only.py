"""Brings the message home and makes a new exception of it. Caught by: it_raises_the_very_exception."""

from threading import Thread


def call_in_thread(function, *args):
    results, errors = [], []

    def work():
        try:
            results.append(function(*args))
        except Exception as error:
            errors.append(str(error))

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if errors:
        raise Exception(errors[0])
    return results[0]
