"""Counts a batch by going through it before it is written. Caught by: a_writer_for_each_batch."""

from multiprocessing import Process, Queue


def write(queue, batch):
    queue.put(("count", sum(1 for _ in batch)))
    for item in batch:
        queue.put(("item", item))


def merge(batches):
    queue = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    items = []
    counts = []
    while len(counts) < len(writers) or len(items) < sum(counts):
        word, what = queue.get()
        (counts if word == "count" else items).append(what)
    for writer in writers:
        writer.join()
    return items
