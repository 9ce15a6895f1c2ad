"""Kata 25: a task in a pool knows what its caller knew, and keeps its own changes to itself."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import ContextVar

visitor: ContextVar[str] = ContextVar("visitor")  # one of the variables that a program may have


def submit_with_context(pool: ThreadPoolExecutor, function: Callable[..., object], *args: object) -> Future[object]:
    """Have `function(*args)` called once on a thread of `pool`, with the caller's context; return its Future at once.

    - The function sees every context variable (of `contextvars`, made anywhere in the program) with the very value
      that it has for the caller at the moment of this call, whatever the caller sets later. A variable that has no
      value for the caller has none for the function.
    - What the function sets is seen by nobody else: not by the caller, not by a later task on the same thread, however
      it was submitted, and not by another task of the same caller that runs at the same time.
    - What the function returns is the result of the Future; what it raises comes out of the Future.
    """
    # TODO: whatever the caller knows stays behind at the counter; give the task a copy of all of it to take along
    name = visitor.get("")
    return pool.submit(visitor.set, name)
