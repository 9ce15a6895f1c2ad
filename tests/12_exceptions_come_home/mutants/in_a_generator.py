"""A generator carries the outcome, and no StopIteration may leave one. Caught by: every_kind_comes_home."""

from threading import Thread


def outcome(results, errors):
    if errors:
        raise errors[0]
    yield results[0]


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
    return next(outcome(results, errors))
