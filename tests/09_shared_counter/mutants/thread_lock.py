"""A lock of threads, which every process has for itself. Caught by: no_count_is_lost."""

from multiprocessing import Process, Value
from threading import Lock

lock = Lock()


def add_many(counter, times):
    for _ in range(times):
        with lock:
            counter.value += 1


def count_in_processes(workers, times):
    counter = Value("q", 0)
    processes = [Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counter.value
