"""A counter for each process: only the last one is looked at. Caught by: numbers_at_the_edges."""

from multiprocessing import Process, Value


def add_many(counter, times):
    for _ in range(times):
        with counter.get_lock():
            counter.value += 1

def count_in_processes(workers, times):
    ps = []
    for _ in range(workers):
        counter = Value("q", 0)
        ps.append(Process(target=add_many, args=(counter, times)))
    for p in ps: p.start()
    for p in ps: p.join()
    return counter.value if ps else 0
