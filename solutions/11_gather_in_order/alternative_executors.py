"""Kata 11 with executors: a pool of one thread for each function, since one pool would use a free thread again."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack


def gather(functions: list[Callable[[], object]]) -> list[object]:
    """Call each of `functions` in a thread of its own, all at the same time, and return their results in order."""
    with ExitStack() as pools:
        futures = [pools.enter_context(ThreadPoolExecutor(1)).submit(function) for function in functions]
    return [future.result() for future in futures]  # leaving the pools has waited for all of them
