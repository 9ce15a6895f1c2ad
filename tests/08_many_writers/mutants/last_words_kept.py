"""Puts the last words into the list as well. Caught by: every_item_arrives."""

from multiprocessing import Process, Queue


def write(queue, batch):
    for item in batch:
        queue.put(item)
    queue.put(None)


def merge(batches):
    queue = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    items = []
    while items.count(None) < len(writers):
        items.append(queue.get())
    for writer in writers:
        writer.join()
    return items
