"""The edge between a program and the stand-ins it calls.

What a stand-in raises on purpose goes to the program; an error in the stand-in itself is a fault of the engine, even
where the program would swallow it.
"""

import functools
import types
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeVar

from grader.interleave.errors import Abort, is_misuse, misuse
from grader.interleave.scheduler import stage

NAMES: set[str] = set()  # of the stand-ins, and of what is called on them
Kind = TypeVar("Kind", bound=type)
Function = TypeVar("Function", bound=Callable[..., Any])


def stand_in(kind: Kind) -> Kind:
    """Class decorator: guard every method that a program can call, but for those that are marked `inner`."""
    NAMES.update({kind.__name__, *vars(kind)})
    for name, value in list(vars(kind).items()):
        if isinstance(value, types.FunctionType) and not (name.startswith("_") and not name.endswith("__")):
            setattr(kind, name, value.__dict__.get("inner") or _guarded(value))
    return kind


def inner(method: Function) -> Function:
    """Decorator: only the engine calls this method, and does so all the time, or all it does is to call one that is
    guarded itself."""
    method.__dict__["inner"] = method
    return method


def _guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def guarded(*arguments: Any, **named: Any) -> Any:
        try:
            return method(*arguments, **named)
        except Abort:
            raise
        except BaseException as error:
            if from_engine(error):
                stage.run.fault(error)
            raise

    return guarded


def from_engine(error: BaseException) -> bool:
    """Whether an error arose inside the engine and was not meant for the program.

    A TypeError is the program's own: it gave arguments that the real thing would not take, either.
    """
    if is_misuse(error):
        return False
    if isinstance(error, TypeError):
        misuse(error)
        return False
    traceback = error.__traceback__
    while traceback is not None and traceback.tb_next is not None:
        traceback = traceback.tb_next
    return traceback is not None and traceback.tb_frame.f_globals.get("__package__") == __package__


def call(function: Callable[..., Any], arguments: Iterable[Any], named: Mapping[str, Any]) -> Any:
    """Call what the program wants called, and give its result. What is no Python function has no instructions to
    watch, so the call as a whole is a switch point."""
    if isinstance(function, types.FunctionType | types.MethodType):
        return function(*arguments, **named)
    run = stage.run
    run.observer.called_blindly(run.current)
    run.arrive(None, None, ("calls", None))
    run.observer.did(run.current, "calls", function)
    try:
        return function(*arguments, **named)
    except Abort:
        raise
    except BaseException as error:
        misuse(error)
        raise
