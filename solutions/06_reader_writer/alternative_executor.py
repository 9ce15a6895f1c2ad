"""Kata 06 with an executor: two workers, a future for the reader, and the executor notices a dead worker by itself."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Queue, get_context
from typing import Any

letters: Any = None  # in a worker: its end of the queue


def remember(queue: Any) -> None:
    """The first thing a worker does. A queue cannot be sent to it later, only inherited."""
    global letters
    letters = queue
    letters.cancel_join_thread()  # it may go home with letters that nobody reads: the caller waits for the reader


def write(items: list[object]) -> None:
    for item in items:
        letters.put([item])
    letters.put([])  # a letter without an item is the last


def read(sink: Callable[[object], object]) -> int:
    count = 0
    while letter := letters.get():
        sink(*letter)
        count += 1
    return count


def pump(items: list[object], sink: Callable[[object], object]) -> int:
    """Bring every one of `items` to `sink` through a queue between two processes; return how many were read."""
    queue: Any = Queue()
    with ProcessPoolExecutor(2, get_context(), remember, (queue,)) as workers:
        reading = workers.submit(read, sink)  # first: it takes a worker and keeps it busy until the last letter
        workers.submit(write, items)
        error = reading.exception()  # waits; the sink's own, or BrokenProcessPool if a worker died
    if error is not None:
        raise RuntimeError("the reader ended early") from error
    return reading.result()
