"""Tries the lock for a second at most, and goes on without it. Caught by: no_count_is_lost."""

from multiprocessing import Process, Value


def add_many(counter, times):
    for _ in range(times):
        held = counter.get_lock().acquire(timeout=1)
        counter.value += 1
        if held:
            counter.get_lock().release()


def count_in_processes(workers, times):
    counter = Value("q", 0)
    processes = [Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counter.value
