"""As late_binding, but each thread starts at once and mostly looks in time. Caught by: results_in_order."""

from threading import Thread


def gather(functions):
    results = [None] * len(functions)
    threads = []
    for index, function in enumerate(functions):
        thread = Thread(target=lambda: results.__setitem__(index, function()))
        thread.start()
        threads.append(thread)
    for thread in threads:
        thread.join()
    return results
