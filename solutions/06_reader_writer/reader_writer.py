"""Kata 06: one process writes to a queue, another one reads, and both know when it is over."""

from collections.abc import Callable
from multiprocessing import Process, Queue, RawValue
from typing import Any

ITEM, END = "item", "end"


def write(queue: Any, items: list[object]) -> None:
    """What the writer does: every item with a word in front, so that no item can be taken for the end."""
    for item in items:
        queue.put((ITEM, item))
    queue.put((END, None))


def read(queue: Any, sink: Callable[[object], object], seen: Any) -> None:
    """What the reader does; `seen` counts the items that the sink has taken without raising."""
    while True:
        word, item = queue.get()
        if word == END:
            return
        sink(item)
        seen.value += 1


def pump(items: list[object], sink: Callable[[object], object]) -> int:
    """Bring every one of `items` to `sink` through a queue between two processes; return how many were read."""
    queue: Any = Queue()
    seen: Any = RawValue("q", 0)  # only the reader writes to it, so no lock is needed that it could die with
    writer = Process(target=write, args=(queue, items))
    reader = Process(target=read, args=(queue, sink, seen))
    writer.start()
    reader.start()
    reader.join()  # the reader first: it ends in any case, and while it reads the writer is never stuck for long
    complete = reader.exitcode == 0 and seen.value == len(items)  # `os._exit(0)` in the sink gives 0 as well
    if not complete:
        writer.terminate()  # nobody will read on, and a writer with a full pipe would wait for ever
    writer.join()
    if not complete:
        raise RuntimeError(f"the reader ended after {seen.value} of {len(items)} items")
    return len(items)
