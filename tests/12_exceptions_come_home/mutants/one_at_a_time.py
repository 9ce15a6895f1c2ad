"""One lock for all calls: a function that calls, too, waits for itself. Caught by: calls_keep_apart."""

from threading import Lock, Thread

lock = Lock()


def call_in_thread(function, *args):
    results, errors = [], []

    def work():
        try:
            results.append(function(*args))
        except BaseException as error:
            errors.append(error)

    with lock:
        thread = Thread(target=work)
        thread.start()
        thread.join()
    if errors:
        raise errors[0]
    return results[0]
