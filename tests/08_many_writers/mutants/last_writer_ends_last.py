"""Takes the end of the last writer in the list for the end of all. Caught by: no_order_between_writers."""

from multiprocessing import Process, Queue

ITEM, END = "item", "end"


def write(queue, number, batch):
    for item in batch:
        queue.put((ITEM, item))
    queue.put((END, number))


def merge(batches):
    queue = Queue()
    writers = [Process(target=write, args=(queue, *pair)) for pair in enumerate(batches)]
    for writer in writers:
        writer.start()
    items = []
    while writers:
        word, item = queue.get()
        if word == ITEM:
            items.append(item)
        elif item == len(writers) - 1:
            break
    for writer in writers:
        writer.join()
    return items
