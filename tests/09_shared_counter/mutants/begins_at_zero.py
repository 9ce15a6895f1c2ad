"""Writes how often it has counted, wherever the counter stood. Caught by: it_adds."""

from multiprocessing import Process, Value


def add_many(counter, times):
    for number in range(times):
        with counter.get_lock():
            counter.value = number + 1


def count_in_processes(workers, times):
    counter = Value("q", 0)
    processes = [Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counter.value
