"""Trusts an exit code of 0, whatever was read. Caught by: raising_sink_is_told."""

from multiprocessing import Process, Queue


def write(queue, items):
    for item in items:
        queue.put(("item", item))
    queue.put(("end", None))


def read(queue, sink):
    while True:
        word, item = queue.get()
        if word == "end":
            return
        sink(item)


def pump(items, sink):
    queue = Queue()
    writer = Process(target=write, args=(queue, items))
    reader = Process(target=read, args=(queue, sink))
    writer.start()
    reader.start()
    reader.join()
    failed = reader.exitcode != 0
    if failed:
        writer.terminate()
    writer.join()
    if failed:
        raise RuntimeError("the reader failed")
    return len(items)
