"""Calls the last function itself, for it has to wait anyway. Caught by: a_thread_of_its_own."""

from threading import Thread


def gather(functions):
    if not functions:
        return []
    results = [None] * len(functions)

    def work(index):
        results[index] = functions[index]()

    threads = [Thread(target=work, args=(index,)) for index in range(len(functions) - 1)]
    for thread in threads:
        thread.start()
    work(len(functions) - 1)
    for thread in threads:
        thread.join()
    return results
