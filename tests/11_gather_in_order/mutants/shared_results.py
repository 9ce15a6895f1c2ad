"""Keeps the results of all calls in one dictionary of the module. Caught by: every_result_counts."""

from threading import Thread

results = {}


def work(index, function):
    results[index] = function()


def gather(functions):
    threads = [Thread(target=work, args=pair) for pair in enumerate(functions)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [results[index] for index in sorted(results)]
