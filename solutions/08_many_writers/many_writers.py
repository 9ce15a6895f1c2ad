"""Kata 08: many processes write to one queue, and one reads until all of them are done."""

from collections.abc import Iterable, Sequence
from multiprocessing import Process, Queue
from typing import Any

ITEM, END = "item", "end"


def write(queue: Any, batch: Iterable[object]) -> None:
    """What a writer does: every item with a word in front, so that no item can be taken for the last word."""
    for item in batch:
        queue.put((ITEM, item))
    queue.put((END, None))


def merge(batches: Sequence[Iterable[object]]) -> list[object]:
    """Have every one of `batches` written to one queue by a process of its own; return all items, in one list."""
    queue: Any = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    for writer in writers:
        writer.start()
    items = []
    at_work = len(writers)
    while at_work:  # looked at before each `get`: with no writers at all there is nothing to wait for
        word, item = queue.get()
        if word == END:
            at_work -= 1  # one of them; which one does not matter
        else:
            items.append(item)
    for writer in writers:  # not before all is read: a writer ends when its items are off its hands
        writer.join()
    return items
