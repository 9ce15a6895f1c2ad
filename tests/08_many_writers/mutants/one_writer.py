"""Has one process write all batches. Caught by: a_writer_for_each_batch."""

from multiprocessing import Process, Queue

ITEM, END = "item", "end"


def write(queue, batches):
    for batch in batches:
        for item in batch:
            queue.put((ITEM, item))
    queue.put((END, None))


def merge(batches):
    queue = Queue()
    writer = Process(target=write, args=(queue, batches))
    writer.start()
    items = []
    word, item = queue.get()
    while word != END:
        items.append(item)
        word, item = queue.get()
    writer.join()
    return items
