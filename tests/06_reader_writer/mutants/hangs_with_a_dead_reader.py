"""Waits for a report that a dead reader never sends. Caught by: raising_sink_is_told, by deadline."""

from multiprocessing import Process, Queue


def write(queue, items):
    for item in items:
        queue.put(("item", item))
    queue.put(("end", None))


def read(queue, sink, report):
    count, error = 0, None
    while True:
        word, item = queue.get()
        if word == "end":
            break
        try:
            sink(item)
            count += 1
        except BaseException as problem:
            error = repr(problem)
    report.put((count, error))


def pump(items, sink):
    queue, report = Queue(), Queue()
    writer = Process(target=write, args=(queue, items))
    reader = Process(target=read, args=(queue, sink, report))
    writer.start()
    reader.start()
    count, error = report.get()
    writer.join()
    reader.join()
    if error is not None:
        raise RuntimeError(error)
    return count
