"""A stand-in for `concurrent.futures`: the standard library's own code, run over the stand-ins of `threading`."""

import functools
import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from grader.interleave.anew import NUMBERS, Fill, over_stand_ins
from grader.interleave.identities import Identities
from grader.interleave.observer import FUTURES
from grader.interleave.refusals import PROCESSES, refusal
from grader.interleave.scheduler import stage

if TYPE_CHECKING:
    from grader.interleave.world import World

_CALLING = frozenset(  # what calls functions of the program
    {"_WorkItem.run", "WorkerContext.run", "Future._invoke_callbacks", "Future.add_done_callback"}
)
_STEPS = ("set_running_or_notify_cancel", "set_result", "set_exception", "cancel")
_LOOKS = ("done", "running", "cancelled")


def _fill_base(world: "World", module: types.ModuleType) -> None:
    over_stand_ins("concurrent.futures._base", _CALLING)(world, module)
    future = module.__dict__["Future"]
    future.__hash__ = _numbered(module.__dict__[NUMBERS])
    for name in _STEPS:
        setattr(future, name, _step(vars(future)[name]))
    for name in _LOOKS:
        setattr(future, name, _look(vars(future)[name]))


def _numbered(numbers: Identities) -> Callable[[object], int]:
    """A `__hash__` for a class: the number of the object. A bound method would not be given the object."""

    def number(thing: object) -> int:
        return numbers.number(thing)

    return number


def _step(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method that moves a future on, at which others may be looking."""

    @functools.wraps(method)
    def step(future: Any, *arguments: Any) -> Any:
        if method.__name__ == "cancel":
            stage.run.observer.watched(FUTURES)
        stage.run.pass_by(("moves on", future), FUTURES)
        return method(future, *arguments)

    return step


def _look(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method that tells how far a future is."""

    @functools.wraps(method)
    def look(future: Any) -> Any:
        stage.run.observer.watched(FUTURES)
        stage.run.look(("looks at", future))
        return method(future)

    return look


def _fill_package(world: "World", module: types.ModuleType) -> None:
    module.__dict__["__path__"] = []


def _fill_futures(world: "World", module: types.ModuleType) -> None:
    base = world.module("concurrent.futures._base")
    names = (
        "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "CancelledError", "TimeoutError", "InvalidStateError",
        "BrokenExecutor", "Future", "Executor", "wait", "as_completed",
    )  # fmt: skip
    module.__dict__.update({name: getattr(base, name) for name in names})
    module.__dict__["ThreadPoolExecutor"] = world.module("concurrent.futures.thread").ThreadPoolExecutor
    refuse = {"__init__": refusal(PROCESSES.format("ProcessPoolExecutor")), "__module__": "concurrent.futures.process"}
    module.__dict__["ProcessPoolExecutor"] = type("ProcessPoolExecutor", (base.Executor,), refuse)
    module.__dict__.update(__path__=[], __all__=[*names, "ProcessPoolExecutor", "ThreadPoolExecutor"])


STAND_INS: dict[str, Fill] = {
    "concurrent": _fill_package,
    "concurrent.futures": _fill_futures,
    "concurrent.futures._base": _fill_base,
    "concurrent.futures.thread": over_stand_ins("concurrent.futures.thread", _CALLING),
}
