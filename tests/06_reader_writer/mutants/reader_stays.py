"""Leaves a daemon waiting for a letter that never comes. Caught by: two_processes_end_by_themselves."""

from multiprocessing import JoinableQueue, Process


def write(queue, items):
    for item in items:
        queue.put(item)
    queue.join()


def read(queue, sink):
    while True:
        sink(queue.get())
        queue.task_done()


def pump(items, sink):
    queue = JoinableQueue()
    writer = Process(target=write, args=(queue, items))
    reader = Process(target=read, args=(queue, sink), daemon=True)
    writer.start()
    reader.start()
    while writer.is_alive():
        writer.join(0.05)
        if not reader.is_alive():
            writer.terminate()
            writer.join()
            raise RuntimeError("the reader failed")
    return len(items)
