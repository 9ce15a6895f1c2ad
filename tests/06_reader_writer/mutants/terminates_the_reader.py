"""Stops the reader as soon as the writer is done, as the tutorial does. Caught by: every_item_arrives."""

from multiprocessing import Process, Queue


def write(queue, items):
    for item in items:
        queue.put(item)


def read(queue, sink):
    while True:
        sink(queue.get())


def pump(items, sink):
    queue = Queue()
    reader = Process(target=read, args=(queue, sink))
    writer = Process(target=write, args=(queue, items))
    writer.start()
    reader.start()
    writer.join()
    reader.terminate()
    reader.join()
    return len(items)
