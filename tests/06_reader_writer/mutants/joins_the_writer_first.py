"""Waits for the writer before anybody reads. Caught by: any_item_is_legal, by deadline."""

from multiprocessing import Process, Queue, Value


def write(queue, items):
    for item in items:
        queue.put(("item", item))
    queue.put(("end", None))


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
    writer = Process(target=write, args=(queue, items))
    writer.start()
    writer.join()
    reader = Process(target=read, args=(queue, sink, seen))
    reader.start()
    reader.join()
    if reader.exitcode != 0 or seen.value != len(items):
        raise RuntimeError("the reader failed")
    return seen.value
