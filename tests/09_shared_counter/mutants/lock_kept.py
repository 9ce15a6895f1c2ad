"""Takes the lock and does not give it back when there is nothing to count. Caught by: it_adds."""

from multiprocessing import Process, Value


def add_many(counter, times):
    lock = counter.get_lock()
    lock.acquire()
    for number in range(times):
        counter.value += 1
        if number == times - 1:
            lock.release()


def count_in_processes(workers, times):
    counter = Value("q", 0)
    processes = [Process(target=add_many, args=(counter, times)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    return counter.value
