"""Sends only places; the reader has a copy of the items from the fork. Caught by: two_processes_end_by_themselves."""

from multiprocessing import Process, Queue, Value


def write(queue, items):
    for place in range(len(items)):
        queue.put(place)
    queue.put(None)


def read(queue, items, sink, seen):
    while (place := queue.get()) is not None:
        sink(items[place])
        seen.value += 1


def pump(items, sink):
    queue = Queue()
    seen = Value("i", 0)
    writer = Process(target=write, args=(queue, items))
    reader = Process(target=read, args=(queue, items, sink, seen))
    writer.start()
    reader.start()
    reader.join()
    failed = reader.exitcode != 0 or seen.value != len(items)
    if failed:
        writer.terminate()
    writer.join()
    if failed:
        raise RuntimeError("the reader failed")
    return seen.value
