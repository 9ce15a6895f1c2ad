"""Takes a second without an item for the end. Caught by: every_item_arrives."""

from multiprocessing import Process, Queue
from queue import Empty


def write(queue, batch):
    for item in batch:
        queue.put(item)


def merge(batches):
    queue = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    items = []
    try:
        while writers:
            items.append(queue.get(timeout=1))
    except Empty:
        pass
    for writer in writers:
        writer.join()
    return items
