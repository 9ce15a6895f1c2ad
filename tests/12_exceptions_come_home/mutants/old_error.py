"""Never forgets an error. Caught by: it_raises_the_very_exception."""

from threading import Thread

errors = []


def call_in_thread(function, *args):
    results = []

    def work():
        try:
            results.append(function(*args))
        except BaseException as error:
            errors.append(error)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if errors:
        raise errors[-1]
    return results[0]
