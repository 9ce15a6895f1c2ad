"""Never asks how the reader ended. Caught by: raising_sink_is_told."""

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
    if reader.exitcode != 0:
        writer.terminate()
    writer.join()
    return len(items)
