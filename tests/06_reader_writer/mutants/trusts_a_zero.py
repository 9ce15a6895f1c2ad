"""Ends the writer only after an exit code other than 0. Caught by: raising_sink_is_told, by deadline."""

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
    reader = Process(target=read, args=(queue, sink, seen))
    writer.start()
    reader.start()
    reader.join()
    if reader.exitcode != 0:
        writer.terminate()
    writer.join()
    if reader.exitcode != 0 or seen.value != len(items):
        raise RuntimeError("the reader failed")
    return seen.value
