"""Has the hook bring the exception home. Caught by: the_hook_stays_untouched."""

import threading


def call_in_thread(function, *args):
    results, errors = [], []
    before = threading.excepthook
    threading.excepthook = lambda arguments: errors.append(arguments.exc_value)
    try:
        thread = threading.Thread(target=lambda: results.append(function(*args)))
        thread.start()
        thread.join()
    finally:
        threading.excepthook = before
    if errors:
        raise errors[0]
    return results[0]
