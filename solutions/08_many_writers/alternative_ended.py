"""Kata 08 without a last word: when every writer has ended, all that there will ever be is on the queue."""

from collections.abc import Iterable, Sequence
from multiprocessing import Manager, Process, connection
from queue import Empty
from typing import Any


def write(queue: Any, batch: Iterable[object]) -> None:
    for item in batch:
        queue.put(item)  # of a manager: what is put is there at once, with no thread or pipe on the way


def merge(batches: Sequence[Iterable[object]]) -> list[object]:
    """Have every one of `batches` written to one queue by a process of its own; return all items, in one list."""
    with Manager() as manager:
        queue: Any = manager.Queue()
        writers = [Process(target=write, args=(queue, batch)) for batch in batches]
        for writer in writers:
            writer.start()
        at_work: dict[Any, Process] = {writer.sentinel: writer for writer in writers}
        while at_work:
            for ended in connection.wait(list(at_work)):
                at_work.pop(ended).join()
        return read_all(queue)


def read_all(queue: Any) -> list[object]:
    """Everything that is on the queue."""
    items: list[object] = []
    while True:
        try:
            items.append(queue.get_nowait())
        except Empty:
            return items
