"""Takes None for "no result". Caught by: every_result_counts."""

from threading import Thread


def gather(functions):
    results = [None] * len(functions)

    def work(index):
        results[index] = functions[index]()

    threads = [Thread(target=work, args=(index,)) for index in range(len(functions))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [result for result in results if result is not None]
