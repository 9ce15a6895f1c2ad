"""Takes None for the end. Caught by: any_item_is_legal."""

from multiprocessing import Process, Queue, Value


def write(queue, items):
    for item in items:
        queue.put(item)
    queue.put(None)


def read(queue, sink, seen):
    while (item := queue.get()) is not None:
        sink(item)
        seen.value += 1


def pump(items, sink):
    queue = Queue()
    seen = Value("i", 0)
    writer = Process(target=write, args=(queue, items))
    reader = Process(target=read, args=(queue, sink, seen))
    writer.start()
    reader.start()
    reader.join()
    failed = reader.exitcode != 0 or seen.value != len(items)
    if failed:
        writer.terminate()
    writer.join()
    if failed:
        raise RuntimeError("the reader failed")
    return seen.value
