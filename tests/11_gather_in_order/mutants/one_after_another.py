"""Starts and joins in one loop, as the tutorial does. Caught by: all_at_the_same_time."""

from threading import Thread


def gather(functions):
    results = []
    for function in functions:
        thread = Thread(target=lambda: results.append(function()))
        thread.start()
        thread.join()
    return results
