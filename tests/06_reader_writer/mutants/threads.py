"""Two threads in place of two processes. Caught by: two_processes_end_by_themselves."""

from multiprocessing import Queue
from threading import Thread


def pump(items, sink):
    queue = Queue()
    seen, errors = [], []

    def write():
        for item in items:
            queue.put(("item", item))
        queue.put(("end", None))

    def read():
        try:
            while True:
                word, item = queue.get()
                if word == "end":
                    return
                sink(item)
                seen.append(item)
        except BaseException as error:
            errors.append(error)

    threads = [Thread(target=write), Thread(target=read)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if errors:
        queue.cancel_join_thread()
        raise RuntimeError("the reader failed") from errors[0]
    return len(seen)
