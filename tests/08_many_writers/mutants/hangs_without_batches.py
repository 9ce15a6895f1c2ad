"""Looks whether all are done only after a last word. Caught by: any_item_any_batch, by deadline."""

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
    items = []
    ended = 0
    while True:
        word, item = queue.get()
        if word == ITEM:
            items.append(item)
            continue
        ended += 1
        if ended == len(writers):
            break
    for writer in writers:
        writer.join()
    return items
