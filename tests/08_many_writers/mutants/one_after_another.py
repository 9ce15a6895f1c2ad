"""Starts the next writer when the last one has ended. Caught by: no_order_between_writers."""

from multiprocessing import Process, Queue

ITEM, END = "item", "end"


def write(queue, batch):
    for item in batch:
        queue.put((ITEM, item))
    queue.put((END, None))


def merge(batches):
    queue = Queue()
    items = []
    for batch in batches:
        writer = Process(target=write, args=(queue, batch))
        writer.start()
        word, item = queue.get()
        while word != END:
            items.append(item)
            word, item = queue.get()
        writer.join()
    return items
