"""Kata 25: a task in a pool knows what its caller knew, and keeps its own changes to itself."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context


def submit_with_context(pool: ThreadPoolExecutor, function: Callable[..., object], *args: object) -> Future[object]:
    """Have `function(*args)` called on a thread of `pool`, in a copy of the caller's context; return its Future."""
    context = copy_context()  # here, in the caller's thread and at this moment; one for each task
    return pool.submit(context.run, function, *args)
