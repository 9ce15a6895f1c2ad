"""Copies the results before it joins. Caught by: results_in_order."""

from threading import Thread


def gather(functions):
    results = [None] * len(functions)

    def work(index):
        results[index] = functions[index]()

    threads = [Thread(target=work, args=(index,)) for index in range(len(functions))]
    for thread in threads:
        thread.start()
    answer = list(results)
    for thread in threads:
        thread.join()
    return answer
