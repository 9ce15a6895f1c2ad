"""Waits until all is read, then kills the reader for lack of an end. Caught by: two_processes_end_by_themselves."""

from multiprocessing import Process, Queue, Semaphore


def write(queue, items):
    for item in items:
        queue.put(item)


def read(queue, sink, seen):
    while True:
        sink(queue.get())
        seen.release()


def pump(items, sink):
    queue = Queue()
    seen = Semaphore(0)
    reader = Process(target=read, args=(queue, sink, seen))
    writer = Process(target=write, args=(queue, items))
    writer.start()
    reader.start()
    count = 0
    while count < len(items):
        if seen.acquire(timeout=0.05):
            count += 1
        elif not reader.is_alive():
            break
    failed = count < len(items)
    if failed:
        writer.terminate()
    reader.terminate()
    writer.join()
    reader.join()
    if failed:
        raise RuntimeError("the reader failed")
    return count
