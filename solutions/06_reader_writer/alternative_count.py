"""Kata 06 without a sign for the end: the reader is told beforehand how many items there will be."""

from collections.abc import Callable
from contextlib import ExitStack
from multiprocessing import Process, SimpleQueue
from typing import Any


def write(letters: Any, items: list[object]) -> None:
    for item in items:
        letters.put(item)  # a SimpleQueue has no thread behind it: a large item waits here until it is read


def read(letters: Any, report: Any, sink: Callable[[object], object], expected: int) -> None:
    for _ in range(expected):
        sink(letters.get())
    report.put(expected)


def pump(items: list[object], sink: Callable[[object], object]) -> int:
    """Bring every one of `items` to `sink` through a queue between two processes; return how many were read."""
    letters: Any = SimpleQueue()
    report: Any = SimpleQueue()
    with ExitStack() as ending:
        writer = Process(target=write, args=(letters, items))
        writer.start()
        ending.callback(writer.join)  # called last
        reader = Process(target=read, args=(letters, report, sink, len(items)))
        reader.start()
        reader.join()
        if report.empty():  # it has ended, so what is not there now will never come
            writer.kill()
            raise RuntimeError("the reader ended early")
        count: int = report.get()
        return count
