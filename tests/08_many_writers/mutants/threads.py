"""Threads in place of processes. Caught by: a_writer_for_each_batch."""

from multiprocessing import Queue
from threading import Thread

ITEM, END = "item", "end"


def write(queue, batch):
    for item in batch:
        queue.put((ITEM, item))
    queue.put((END, None))


def merge(batches):
    queue = Queue()
    writers = [Thread(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    items = []
    at_work = len(writers)
    while at_work:
        word, item = queue.get()
        if word == END:
            at_work -= 1
        else:
            items.append(item)
    for writer in writers:
        writer.join()
    return items
