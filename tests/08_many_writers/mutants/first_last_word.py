"""Goes home at the first last word. Caught by: every_item_arrives."""

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
    while writers:
        word, item = queue.get()
        if word == END:
            break
        items.append(item)
    for writer in writers:
        writer.join()
    return items
