"""A stand-in for `concurrent.futures`: the standard library's own code, run over the stand-ins of `threading`.

That code is right, so its critical sections need no switches inside: it gets locks that are no switch points unless
they have to wait. What threads do to each other through it (a task handed over, a result waited for) still is one.
"""

import importlib.util
import os
import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from grader.interleave import threading_module
from grader.interleave.codes import nested
from grader.interleave.condition import Condition
from grader.interleave.gates import Semaphore
from grader.interleave.identities import Identities
from grader.interleave.locks import Lock, RLock
from grader.interleave.refusals import PROCESSES, refusal

if TYPE_CHECKING:
    from grader.interleave.world import World


def _quiet() -> dict[str, object]:
    """The stand-ins of `threading`, with locks that are no switch points unless they have to wait."""
    names = threading_module.contents()
    for base in (Lock, RLock, Semaphore):
        names[base.__name__] = type(base.__name__, (base,), {"quiet": True, "__module__": "threading"})
    body = {"_new_lock": names["RLock"], "__module__": "threading"}
    return {**names, "Condition": type("Condition", (Condition,), body)}


def _without_forks() -> dict[str, object]:
    """The names of `os`, less what would keep a schedule's functions for every fork to come."""
    return {name: value for name, value in vars(os).items() if name != "register_at_fork"}


_THREADING = _quiet()
_OS = _without_forks()
_CALLING = frozenset(  # what calls functions of the program
    {"_WorkItem.run", "WorkerContext.run", "Future._invoke_callbacks", "Future.add_done_callback"}
)
_CODES: dict[str, tuple[types.CodeType, ...]] = {}  # of a module, and all that are defined in it


def _codes(name: str) -> tuple[types.CodeType, ...]:
    """The compiled source of a module of the standard library, and the code objects in it."""
    if name not in _CODES:
        spec = importlib.util.find_spec(name)
        code = spec.loader.get_code(name) if spec and spec.loader else None  # type: ignore[attr-defined]
        if code is None:
            raise ImportError(f"the standard library has no source of {name}")
        _CODES[name] = tuple(nested(code))
    return _CODES[name]


def _fill(name: str) -> Callable[["World", types.ModuleType], None]:
    def fill(world: "World", module: types.ModuleType) -> None:
        threading = types.ModuleType("threading")
        threading.__dict__.update(_THREADING)
        system = types.ModuleType("os")
        system.__dict__.update(_OS)
        inner = {"threading": threading, "os": system}

        def import_(wanted: str, *arguments: Any) -> Any:
            return inner.get(wanted) or world.import_(wanted, *arguments)

        numbers = Identities()  # addresses, and so the order in a set, differ from one schedule to the next
        builtins = {**world.builtins, "__import__": import_, "id": numbers.number}
        module.__dict__.update(__builtins__=builtins, __package__="concurrent.futures")
        codes = _codes(name)
        world.compiled.trust(codes, _CALLING)
        exec(codes[0], module.__dict__)
        if name.endswith("._base"):
            module.__dict__["Future"].__hash__ = _numbered(numbers)

    return fill


def _numbered(numbers: Identities) -> Callable[[object], int]:
    """A `__hash__` for a class: the number of the object. A bound method would not be given the object."""

    def number(thing: object) -> int:
        return numbers.number(thing)

    return number


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


STAND_INS: dict[str, Callable[["World", types.ModuleType], None]] = {
    "concurrent": _fill_package,
    "concurrent.futures": _fill_futures,
    "concurrent.futures._base": _fill("concurrent.futures._base"),
    "concurrent.futures.thread": _fill("concurrent.futures.thread"),
}
