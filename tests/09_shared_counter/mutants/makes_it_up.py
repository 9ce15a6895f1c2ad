"""Sets the counter to what it should be, in one process. Caught by: processes_count."""

from multiprocessing import Process, Value


def add_many(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


def count_in_processes(workers, times):
    counter = Value("q", 0)
    process = Process(target=add_many, args=(counter, workers * times))
    process.start()
    process.join()
    return counter.value
