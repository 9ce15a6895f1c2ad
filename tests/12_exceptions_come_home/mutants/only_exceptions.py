"""Catches Exception, and SystemExit is none. Caught by: every_kind_comes_home."""

from threading import Thread


def call_in_thread(function, *args):
    results, errors = [None], []

    def work():
        try:
            results[0] = function(*args)
        except Exception as error:
            errors.append(error)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]
    return results[0]
