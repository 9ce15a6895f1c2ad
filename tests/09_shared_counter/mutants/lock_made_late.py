"""The lock is made by the first who needs it, and every process is the first. Caught by: no_count_is_lost."""

from multiprocessing import Lock, Process, Value

lock = None


def add_many(counter, times):
    global lock
    if lock is None:
        lock = Lock()
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
