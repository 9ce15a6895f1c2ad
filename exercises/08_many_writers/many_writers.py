"""Kata 08: many processes write to one queue, and one reads until all of them are done."""

from collections.abc import Iterable, Sequence
from multiprocessing import Process, Queue
from typing import Any


def write(queue: Any, batch: Iterable[object]) -> None:
    """What a writer does."""
    for item in batch:
        queue.put(item)
    queue.put(None)


def merge(batches: Sequence[Iterable[object]]) -> list[object]:
    """Have every one of `batches` written to one queue by a process of its own; return all items, in one list.

    - There is one writer process for each batch, and one `multiprocessing` queue of any kind. A batch is any iterable,
      and it is iterated once, in its writer. The caller of `merge` takes the items off the queue.
    - The writers work at the same time. Nothing is known about their order: any of them may be the first to begin, or
      to end, or may still have everything to write when all others have ended.
    - The list holds every item of every batch, those of one batch in their order; items of different batches may be
      mixed in any way.
    - Anything that can be pickled is an item: None, text, large things. A batch may be empty. For no batches at all
      the list is empty.
    - `merge` ends by itself when all is read, and then all writers have ended and been waited for.

    You may change `write` as you like; only `merge` is called.
    """
    queue: Any = Queue()
    writers = [Process(target=write, args=(queue, batch)) for batch in batches]
    # TODO: start them all; then read, but until when? And when do you wait for the writers?
    items = list(iter(queue.get, None))
    for writer in writers:
        writer.join()
    return items
