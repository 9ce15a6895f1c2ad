"""Code of the engine that the program's own threads run: while they do, there is nothing to watch.

A thread that is traced (3.11) pays for each instruction, in the engine's functions too, and for each call of one. So
tracing is off there: a fifth less time for a schedule. Monitoring marks the program's code alone and needs none of it.
"""

import functools
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])


class _Trust:
    """Whether the engine itself is doing now what a program may not. Only the thread that has the baton asks."""

    given = False


trust = _Trust()


@contextmanager
def trusting() -> Iterator[None]:
    """While the engine does so."""
    trust.given = True
    try:
        yield
    finally:
        trust.given = False


def unwatched(method: Function) -> Function:
    """Decorator for a method of the engine in which no code of the program is called."""
    if sys.version_info >= (3, 12):
        return method

    @functools.wraps(method)
    def call(*arguments: Any, **named: Any) -> Any:
        trace = sys.gettrace()
        if trace is None:
            return method(*arguments, **named)
        _trace(None)
        try:
            return method(*arguments, **named)
        finally:
            _trace(trace)

    return cast(Function, call)


def _trace(function: Any) -> None:
    trust.given = True
    sys.settrace(function)
    trust.given = False
