"""Kata 11 with a queue: results arrive in any order, each with the number of its function on it."""

from collections.abc import Callable
from queue import Queue
from threading import Thread


def gather(functions: list[Callable[[], object]]) -> list[object]:
    """Call each of `functions` in a thread of its own, all at the same time, and return their results in order."""
    arrived: Queue[tuple[int, object]] = Queue()

    def work(index: int, function: Callable[[], object]) -> None:
        arrived.put((index, function()))

    threads = [Thread(target=work, args=pair) for pair in enumerate(functions)]
    for thread in threads:
        thread.start()
    results = dict(arrived.get() for _ in functions)  # waits for as many as there are functions
    for thread in threads:
        thread.join()
    return [results[index] for index in range(len(functions))]
