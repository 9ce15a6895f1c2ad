"""Keeps the outcome in the module: two calls at a time share it. Caught by: calls_keep_apart."""

from threading import Thread

result = error = None


def work(function, args):
    global result, error
    result = error = None
    try:
        result = function(*args)
    except BaseException as caught:
        error = caught


def call_in_thread(function, *args):
    thread = Thread(target=work, args=(function, args))
    thread.start()
    thread.join()
    if error is not None:
        raise error
    return result
