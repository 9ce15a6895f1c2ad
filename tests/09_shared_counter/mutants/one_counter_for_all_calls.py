"""The counter is made once and keeps what the call before has counted. Caught by: numbers_at_the_edges."""

from multiprocessing import Process, Value

counter = Value("q", 0)


def add_many(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1


def count_in_processes(workers, times):
    processes = [Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counter.value
