"""Puts the items on the queue itself. Caught by: two_processes_end_by_themselves."""

from multiprocessing import Process, Queue, Value


def read(queue, sink, seen):
    while True:
        word, item = queue.get()
        if word == "end":
            return
        sink(item)
        seen.value += 1


def pump(items, sink):
    queue = Queue()
    seen = Value("i", 0)
    reader = Process(target=read, args=(queue, sink, seen))
    reader.start()
    for item in items:
        queue.put(("item", item))
    queue.put(("end", None))
    reader.join()
    if reader.exitcode != 0 or seen.value != len(items):
        queue.cancel_join_thread()
        raise RuntimeError("the reader failed")
    return seen.value
