"""Kata 08 with a place for each batch: items travel with the number of their batch, and the list is in their order."""

from collections.abc import Iterable, Sequence
from multiprocessing import get_context
from typing import Any

context = get_context("spawn")


def write(queue: Any, number: int, batch: Iterable[object]) -> None:
    count = 0
    for item in batch:
        queue.put((number, item))
        count += 1
    queue.put((number, count, "items"))  # longer than an item, and it says how many there should be


def merge(batches: Sequence[Iterable[object]]) -> list[object]:
    """Have every one of `batches` written to one queue by a process of its own; return all items, in one list."""
    queue: Any = context.Queue()
    writers = [context.Process(target=write, args=(queue, *pair)) for pair in enumerate(batches)]
    for writer in writers:
        writer.start()
    places: dict[int, list[object]] = {number: [] for number in range(len(writers))}
    expected: dict[int, int] = {}
    while expected.keys() != places.keys():
        number, what, *last = queue.get()
        if last:
            expected[number] = what
        else:
            places[number].append(what)
    for writer in writers:
        writer.join()
    assert expected == {number: len(items) for number, items in places.items()}
    return [item for number in sorted(places) for item in places[number]]
