"""Takes None for a last word. Caught by: any_item_any_batch."""

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
    at_work = len(writers)
    while at_work:
        item = queue.get()
        if item is None:
            at_work -= 1
        else:
            items.append(item)
    for writer in writers:
        writer.join()
    return items
