"""The lambdas look up the loop's names when they run: all see the last turn. Caught by: results_in_order."""

from threading import Thread


def gather(functions):
    results = [None] * len(functions)
    threads = []
    for index, function in enumerate(functions):
        threads.append(Thread(target=lambda: results.__setitem__(index, function())))
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
