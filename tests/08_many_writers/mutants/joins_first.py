"""Waits for the writers before it reads. Caught by: large_items_pass, by deadline."""

from multiprocessing import Process, Queue

ITEM, END = "item", "end"


def write(queue, batch):
    for item in batch:
        queue.put((ITEM, item))
    queue.put((END, None))


def merge(batches):
    queue = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    items = []
    at_work = len(writers)
    while at_work:
        word, item = queue.get()
        if word == END:
            at_work -= 1
        else:
            items.append(item)
    return items
