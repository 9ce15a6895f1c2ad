"""Calls run() where start() belongs. Caught by: a_thread_of_its_own."""

from threading import Thread


def gather(functions):
    results = [None] * len(functions)

    def work(index):
        results[index] = functions[index]()

    threads = [Thread(target=work, args=(index,)) for index in range(len(functions))]
    for thread in threads:
        thread.run()
    return results
