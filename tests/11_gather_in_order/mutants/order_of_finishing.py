"""Appends each result as it comes. Caught by: results_in_order."""

from threading import Thread


def gather(functions):
    results = []
    threads = [Thread(target=lambda function=function: results.append(function())) for function in functions]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
