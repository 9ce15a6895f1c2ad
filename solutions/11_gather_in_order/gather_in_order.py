"""Kata 11: call functions at the same time, hand their results back in order."""

from collections.abc import Callable
from threading import Thread


def gather(functions: list[Callable[[], object]]) -> list[object]:
    """Call each of `functions` in a thread of its own, all at the same time, and return their results in order."""
    results: list[object] = [None] * len(functions)  # a place for each, before any thread runs

    def work(index: int, function: Callable[[], object]) -> None:
        results[index] = function()  # nobody else writes to this place

    # The number and the function travel as arguments: a closure over the loop's names would read them too late.
    threads = [Thread(target=work, args=pair) for pair in enumerate(functions)]
    for thread in threads:
        thread.start()
    for thread in threads:  # only now: the first join waits, and by then everybody is at work
        thread.join()
    return results
