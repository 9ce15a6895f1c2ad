"""Reads once, counts by itself, and writes the result at the end. Caught by: no_count_is_lost."""

from multiprocessing import Process, Value


def add_many(counter, times):
    number = counter.value
    for _ in range(times):
        number += 1
    with counter.get_lock():
        counter.value = number


def count_in_processes(workers, times):
    counter = Value("q", 0)
    processes = [Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counter.value
