"""Brings results home, and no error. Caught by: it_raises_the_very_exception."""

from threading import Thread


def call_in_thread(function, *args):
    results = []
    thread = Thread(target=lambda: results.append(function(*args)))
    thread.start()
    thread.join()
    return results[0] if results else None
