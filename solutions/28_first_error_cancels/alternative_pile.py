"""Kata 28 with a pile: every worker is one task that takes functions off a pile, until it is empty or torn down."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from queue import Empty, SimpleQueue

Pile = SimpleQueue[tuple[int, Callable[[], object]]]


def work(pile: Pile, results: dict[int, object], errors: SimpleQueue[BaseException]) -> None:
    while (taken := take(pile)) is not None:
        place, function = taken
        try:
            results[place] = function()
        except BaseException as error:
            errors.put(error)
            while take(pile) is not None:
                continue


def take(pile: Pile) -> tuple[int, Callable[[], object]] | None:
    try:
        return pile.get_nowait()
    except Empty:
        return None


def run_all(functions: list[Callable[[], object]], workers: int) -> list[object]:
    """Call each of `functions` on `workers` threads; their results in order, or the first error in time."""
    pile: Pile = SimpleQueue()
    for numbered in enumerate(functions):
        pile.put(numbered)
    results: dict[int, object] = {}
    errors: SimpleQueue[BaseException] = SimpleQueue()
    with ThreadPoolExecutor(workers) as pool:
        for _ in range(workers):
            pool.submit(work, pile, results, errors)
    if not errors.empty():
        raise errors.get()
    return [results[place] for place in range(len(functions))]
