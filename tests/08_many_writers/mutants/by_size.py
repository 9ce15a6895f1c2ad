"""Reads as many items as the queue says it holds. Caught by: every_item_arrives."""

from multiprocessing import Process, Queue


def write(queue, batch):
    for item in batch:
        queue.put(item)


def merge(batches):
    queue = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    items = [queue.get() for _ in range(queue.qsize())]
    for writer in writers:
        writer.join()
    return items
