"""Takes an empty queue for the end, and looks before anything is in it. Caught by: every_item_arrives."""

from multiprocessing import Process, Queue, Value


def write(queue, items):
    for item in items:
        queue.put(item)


def read(queue, sink, seen):
    while not queue.empty():
        sink(queue.get())
        seen.value += 1


def pump(items, sink):
    queue = Queue()
    seen = Value("i", 0)
    writer = Process(target=write, args=(queue, items))
    reader = Process(target=read, args=(queue, sink, seen))
    reader.start()
    reader.join()
    writer.start()
    failed = reader.exitcode != 0
    if failed:
        writer.terminate()
    writer.join()
    if failed:
        raise RuntimeError("the reader failed")
    return seen.value
