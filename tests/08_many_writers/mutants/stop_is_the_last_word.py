"""Takes a word for the last one that may be an item. Caught by: any_item_any_batch."""

from multiprocessing import Process, Queue

STOP = "STOP"


def write(queue, batch):
    for item in batch:
        queue.put(item)
    queue.put(STOP)


def merge(batches):
    queue = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    items = []
    at_work = len(writers)
    while at_work:
        item = queue.get()
        if item == STOP:
            at_work -= 1
        else:
            items.append(item)
    for writer in writers:
        writer.join()
    return items
