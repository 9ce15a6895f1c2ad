"""Kata 06: one process writes to a queue, another one reads, and both know when it is over."""

from collections.abc import Callable
from multiprocessing import Process, Queue
from typing import Any


def write(queue: Any, items: list[object]) -> None:
    """What the writer does."""
    for item in items:
        queue.put(item)


def read(queue: Any, sink: Callable[[object], object]) -> None:
    """What the reader does."""
    while True:
        sink(queue.get())


def pump(items: list[object], sink: Callable[[object], object]) -> int:
    """Bring every one of `items` to `sink` through a queue between two processes; return how many were read.

    - A writer process puts every item on a `multiprocessing` queue. A reader process takes them off and calls
      `sink(item)` for each, in order. Neither of the two is the process that called `pump`.
    - Both end by themselves, with exit code 0, and `pump` returns the number of items read, 0 for no items.
    - Anything that can be pickled is an item: None, 0, text, exceptions, bytes of a megabyte and more.
    - If the sink raises anything, or if the reader ends before it has seen all items, however it ends (killed, say, or
      by `os._exit(0)`), `pump` raises RuntimeError. No process survives that, not even as a zombie.

    You may change `write` and `read` as you like; only `pump` is called.
    """
    queue = Queue()
    reader = Process(target=read, args=(queue, sink))
    writer = Process(target=write, args=(queue, items))
    writer.start()
    reader.start()
    # TODO: how does the reader learn that it was the last letter, and what if the reader does not get that far?
    writer.join()
    reader.terminate()
    return len(items)
