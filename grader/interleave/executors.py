"""A stand-in for `concurrent.futures`: the standard library's own code, run over the stand-ins of `threading`."""

import functools
import types
from collections.abc import Callable, Iterable
from concurrent.futures import ALL_COMPLETED
from typing import TYPE_CHECKING, Any

from grader.interleave.anew import NUMBERS, Fill, over_stand_ins
from grader.interleave.identities import Identities
from grader.interleave.observer import BEGINS, POOLS, RESULTS
from grader.interleave.refusals import PROCESSES, refusal
from grader.interleave.scheduler import stage

if TYPE_CHECKING:
    from grader.interleave.world import World

_CALLING = frozenset(  # what calls functions of the program
    {"_WorkItem.run", "WorkerContext.run", "Future._invoke_callbacks", "Future.add_done_callback"}
)
_STEPS = {  # what moves a future on: of which kind that is, and which kinds it matters for it to come after
    "set_running_or_notify_cancel": (BEGINS, ()),
    "set_result": (RESULTS, ()),
    "set_exception": (RESULTS, ()),
    "cancel": (RESULTS, (BEGINS, RESULTS)),
}
_LOOKS = {  # what hangs on how far a future is
    "done": (RESULTS,),
    "running": (BEGINS, RESULTS),
    "cancelled": (RESULTS,),
    "add_done_callback": (RESULTS,),  # one that is done calls at once
}


def _fill_base(world: "World", module: types.ModuleType) -> None:
    over_stand_ins("concurrent.futures._base", _CALLING)(world, module)
    future = module.__dict__["Future"]
    future.__hash__ = _numbered(module.__dict__[NUMBERS])
    for name, (kind, after) in _STEPS.items():
        setattr(future, name, _step(vars(future)[name], kind, after))
    for name, after in _LOOKS.items():
        setattr(future, name, _look(vars(future)[name], after))
    module.__dict__["as_completed"] = _look(module.__dict__["as_completed"], (RESULTS,))
    module.__dict__["wait"] = _wait(module.__dict__["wait"])


def _fill_thread(world: "World", module: types.ModuleType) -> None:
    over_stand_ins("concurrent.futures.thread", _CALLING)(world, module)
    executor = module.__dict__["ThreadPoolExecutor"]
    for name in ("submit", "shutdown"):
        setattr(executor, name, _order(vars(executor)[name]))


def _numbered(numbers: Identities) -> Callable[[object], int]:
    """A `__hash__` for a class: the number of the object. A bound method would not be given the object."""

    def number(thing: object) -> int:
        return numbers.number(thing)

    return number


def _step(method: Callable[..., Any], kind: str, after: Iterable[str]) -> Callable[..., Any]:
    """A method that moves a future on, at which others may be looking."""

    @functools.wraps(method)
    def step(future: Any, /, *arguments: Any) -> Any:
        _watch(after)
        stage.run.pass_by(("moves on", future), kind)
        return method(future, *arguments)

    return step


def _look(method: Callable[..., Any], after: Iterable[str]) -> Callable[..., Any]:
    """What hangs on how far a future is, or several."""

    @functools.wraps(method)
    def look(futures: Any, /, *arguments: Any, **named: Any) -> Any:
        _watch(after)
        stage.run.look(("looks at", futures))
        return method(futures, *arguments, **named)

    return look


def _wait(function: Callable[..., Any]) -> Callable[..., Any]:
    """`wait`, which hangs on how far futures are, unless it waits for all of them, however long that takes."""
    early = _look(function, (RESULTS,))

    @functools.wraps(function)
    def wait(fs: Any, timeout: float | None = None, return_when: str = ALL_COMPLETED) -> Any:
        whole = timeout is None and return_when == ALL_COMPLETED
        return (function if whole else early)(fs, timeout, return_when)

    return wait


def _watch(kinds: Iterable[str]) -> None:
    for kind in kinds:
        stage.run.observer.watched(kind)


def _order(method: Callable[..., Any]) -> Callable[..., Any]:
    """A method that asks a pool for something: when it does matters where others ask the same pool."""

    @functools.wraps(method)
    def order(pool: Any, /, *arguments: Any, **named: Any) -> Any:
        run = stage.run
        if pool.__dict__.setdefault("_interleave_user", run.current) is not run.current:
            run.observer.watched(POOLS)
        run.pass_by(("asks", pool), POOLS)
        return method(pool, *arguments, **named)

    return order


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
    "concurrent.futures.thread": _fill_thread,
}
