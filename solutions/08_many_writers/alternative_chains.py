"""Kata 08 without counting: as many times as there are writers, read up to a last word, whoever it is from."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from multiprocessing import Process, SimpleQueue
from typing import Any

LAST: list[object] = []  # an envelope with nothing in it


class Writer(Process):
    """Puts every item of a batch on the queue, each in an envelope, and an empty one at the end."""

    def __init__(self, queue: Any, batch: Iterable[object]) -> None:
        super().__init__()
        self.queue = queue
        self.batch = batch

    def run(self) -> None:
        for item in self.batch:
            self.queue.put([item])
        self.queue.put(LAST)


@contextmanager
def at_work(writers: Sequence[Writer]) -> Iterator[None]:
    """All of them are started here, and have ended at the end of the block."""
    for writer in writers:
        writer.start()
    yield
    for writer in writers:
        writer.join()
        writer.close()


def merge(batches: Sequence[Iterable[object]]) -> list[object]:
    """Have every one of `batches` written to one queue by a process of its own; return all items, in one list."""
    queue: Any = SimpleQueue()
    writers = [Writer(queue, batch) for batch in batches]
    with at_work(writers):
        envelopes = chain.from_iterable(iter(queue.get, LAST) for _ in writers)
        return [item for (item,) in envelopes]
