"""Lets the calling process do the work of one. Caught by: processes_count."""

from multiprocessing import Process, Value


def add_many(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1

def count_in_processes(workers, times):
    counter = Value("q", 0)
    ps = [Process(target=add_many, args=(counter, times)) for _ in range(workers-1)]
    for p in ps: p.start()
    if workers: add_many(counter, times)
    for p in ps: p.join()
    return counter.value
