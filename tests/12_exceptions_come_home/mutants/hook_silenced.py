"""Keeps the exception, and silences the hook while it lets it go on. Caught by: the_hook_stays_untouched."""

import threading


def call_in_thread(function, *args):
    results, errors = [], []

    def work():
        try:
            results.append(function(*args))
        except BaseException as error:
            errors.append(error)
            raise

    before, threading.excepthook = threading.excepthook, lambda arguments: None
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    threading.excepthook = before
    if errors:
        raise errors[0]
    return results[0]
