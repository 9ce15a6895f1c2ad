"""Takes an empty queue for the end. Caught by: every_item_arrives."""

from multiprocessing import Process, Queue


def write(queue, batch):
    for item in batch:
        queue.put(item)


def merge(batches):
    queue = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    items = []
    while not queue.empty():
        items.append(queue.get())
    for writer in writers:
        writer.join()
    return items
