"""Modules of the standard library that are run anew over the stand-ins: their own code, with quiet locks.

That code is right, so its critical sections need no switches inside: it gets locks that are no switch points unless
they have to wait. What threads do to each other through it (a task handed over, a result waited for) still is one.
"""

import functools
import importlib
import logging
import os
import types
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from grader.interleave import queues, threading_module
from grader.interleave.codes import codes_of
from grader.interleave.condition import Condition
from grader.interleave.gates import Semaphore
from grader.interleave.identities import Identities
from grader.interleave.locks import Lock, RLock
from grader.interleave.observer import LOGS
from grader.interleave.scheduler import stage

if TYPE_CHECKING:
    from grader.interleave.world import World

Fill = Callable[["World", types.ModuleType], None]  # puts into a stand-in module what it holds


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
_QUEUE = {
    **queues.contents(),
    "SimpleQueue": type("SimpleQueue", (queues.SimpleQueue,), {"quiet": True, "__module__": "queue"}),
}
_OS = _without_forks()
_SETTINGS = {  # of `logging`: what changes how is logged
    "Filterer": ("addFilter", "removeFilter"),
    "Handler": ("setLevel", "setFormatter"),
    "Logger": ("setLevel", "addHandler", "removeHandler"),
}
NUMBERS = "_interleave_numbers"  # in such a module: what tells its objects apart


def over_stand_ins(name: str, calling: frozenset[str] = frozenset()) -> Fill:
    """What runs the module `name` anew. `calling`: those of its functions (qualified names) that call functions which
    the program gave them."""

    def fill(world: "World", module: types.ModuleType) -> None:
        threading = types.ModuleType("threading")
        threading.__dict__.update(_THREADING)
        system = types.ModuleType("os")
        system.__dict__.update(_OS)
        queue = types.ModuleType("queue")
        queue.__dict__.update(_QUEUE)
        inner = {"threading": threading, "os": system, "logging": logging, "queue": queue}

        def import_(wanted: str, *arguments: Any) -> Any:
            return inner.get(wanted) or world.import_(wanted, *arguments)

        numbers = Identities()  # addresses, and so the order in a set, differ from one schedule to the next
        builtins = {**world.builtins, "__import__": import_, "id": numbers.number}
        module.__dict__.update({"__builtins__": builtins, "__package__": name.rpartition(".")[0], NUMBERS: numbers})
        codes = codes_of(name)
        world.compiled.trust(codes, calling)
        exec(codes[0], module.__dict__)

    return fill


def fill_logging(world: "World", module: types.ModuleType) -> None:
    """The stand-in for `logging`, whose handlers are locked while they write."""
    over_stand_ins("logging")(world, module)
    module.__dict__.update(logMultiprocessing=False, logAsyncioTasks=False)  # it would look where nothing is to be seen
    for kind, names in _SETTINGS.items():
        for name in names:
            setattr(module.__dict__[kind], name, _sets(vars(module.__dict__[kind])[name]))
    module.__dict__["disable"] = _sets(module.__dict__["disable"])
    for name in ("isEnabledFor", "callHandlers"):
        setattr(module.__dict__["Logger"], name, _logs(vars(module.__dict__["Logger"])[name]))


def _sets(function: Callable[..., Any]) -> Callable[..., Any]:
    """What changes how is logged: others may be logging."""

    @functools.wraps(function)
    def sets(*arguments: Any, **named: Any) -> Any:
        run = stage.run
        if len(run.tasks) > 1:
            run.observer.watched(LOGS)
        run.pass_by(("changes", arguments[0] if arguments else None), LOGS)
        return function(*arguments, **named)

    return sets


def _logs(method: Callable[..., Any]) -> Callable[..., Any]:
    """What hangs on how is logged."""

    @functools.wraps(method)
    def logs(logger: Any, /, *arguments: Any) -> Any:
        stage.run.pass_by(("looks at", logger), LOGS)
        return method(logger, *arguments)

    return logs


def fill_functools(world: "World", module: types.ModuleType) -> None:
    """The stand-in for `functools` up to Python 3.11, where a `cached_property` has a lock."""
    real = importlib.import_module("functools")
    names = {**vars(real), "RLock": _THREADING["RLock"]}
    body = {
        name: types.FunctionType(value.__code__, names, name, value.__defaults__)
        if isinstance(value, types.FunctionType)
        else value
        for name, value in vars(real.cached_property).items()
        if name not in ("__dict__", "__weakref__")
    }
    module.__dict__.update({**vars(real), "cached_property": type("cached_property", (), body)})
