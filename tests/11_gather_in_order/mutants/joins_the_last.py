"""Joins only the thread started last. Caught by: results_in_order."""

from threading import Thread


def gather(functions):
    results = [None] * len(functions)

    def work(index):
        results[index] = functions[index]()

    thread = None
    for index in range(len(functions)):
        thread = Thread(target=work, args=(index,))
        thread.start()
    if thread is not None:
        thread.join()
    return results
