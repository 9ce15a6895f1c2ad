"""Counts in a global, of which every process has its own copy. Caught by: processes_count."""

from multiprocessing import Process

total = 0


class Counter:
    @property
    def value(self):
        return total

    @value.setter
    def value(self, number):
        global total
        total = number


def add_many(counter, times):
    for _ in range(times):
        counter.value += 1


def count_in_processes(workers, times):
    counter = Counter()
    processes = [Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return total
