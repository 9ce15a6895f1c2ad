"""Calls run where start is meant: everything happens in the calling process. Caught by: processes_count."""

from multiprocessing import Process, Value


def add_many(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


def count_in_processes(workers, times):
    counter = Value("q", 0)
    for _ in range(workers):
        Process(target=add_many, args=(counter, times)).run()
    return counter.value
