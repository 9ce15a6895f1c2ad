"""Kata 11 with futures: a promise for each function, kept by its thread; nobody joins, `result()` waits."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread


def promise(function: Callable[[], object]) -> Future[object]:
    """Start `function` in a new thread; its result will be in the Future."""
    future: Future[object] = Future()
    Thread(target=lambda: future.set_result(function())).start()  # `function` is this call's own name
    return future


def gather(functions: list[Callable[[], object]]) -> list[object]:
    """Call each of `functions` in a thread of its own, all at the same time, and return their results in order."""
    futures = [promise(function) for function in functions]
    return [future.result() for future in futures]
