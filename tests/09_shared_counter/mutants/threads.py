"""Starts threads in the place of processes. Caught by: processes_count."""

from threading import Thread
from multiprocessing import Process, Value


def add_many(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1

def count_in_processes(workers, times):
    counter = Value("q", 0)
    ps = [Thread(target=add_many, args=(counter, times)) for _ in range(workers)]
    for p in ps: p.start()
    for p in ps: p.join()
    return counter.value
