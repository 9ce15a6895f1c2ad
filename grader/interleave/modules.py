"""The stand-in modules that a program gets in the place of real ones.

A program imports through its own `__import__` (see world.py), so every style of import meets the table `STAND_INS`.
"""

import importlib.util
import sys
import types
from collections.abc import Iterator, MutableMapping
from typing import TYPE_CHECKING, Any

from grader.interleave import anew, clock, executors, queues, threading_module
from grader.interleave.local import Local
from grader.interleave.locks import Lock, RLock
from grader.interleave.refusals import INPUT, TRACING, refusal, refused
from grader.interleave.scheduler import stage
from grader.interleave.standin import NAMES
from grader.interleave.threading_module import get_ident, get_native_id, register_atexit
from grader.interleave.threads import Thread
from grader.interleave.timeouts import TIMEOUT_MAX

if TYPE_CHECKING:
    from grader.interleave.world import World


class _Modules(MutableMapping[str, Any]):
    """Stand-in for sys.modules: the real ones, with the stand-ins and the program's own in their places."""

    def __init__(self, world: "World") -> None:
        self._world = world

    def __getitem__(self, name: str) -> Any:
        if name in self._world.modules:
            return self._world.modules[name]
        if name in STAND_INS:
            return self._world.module(name)
        reason = refused(name)
        if reason and name in sys.modules:
            stage.run.refuse(reason)
        return sys.modules[name]

    def __setitem__(self, name: str, module: Any) -> None:
        self._world.modules[name] = module

    def __delitem__(self, name: str) -> None:
        self._world.modules.pop(name, None)

    def __iter__(self) -> Iterator[str]:
        return iter({**sys.modules, **self._world.modules})

    def __len__(self) -> int:
        return len({**sys.modules, **self._world.modules})


def _is_found(name: str) -> bool:
    try:
        return importlib.util.find_spec(name) is not None
    except (ImportError, ValueError):  # its package is missing, or was made by hand
        return False


class _Monitoring:
    """Stand-in for sys.monitoring: any use is refused."""

    def __getattr__(self, name: str) -> None:
        stage.run.refuse(TRACING.format("sys.monitoring"))


class _System(types.ModuleType):
    """Stand-in for sys. Its streams are those of the real one, to which `print` writes; nobody is at its input."""

    @property
    def stdout(self) -> Any:
        return sys.stdout

    @stdout.setter
    def stdout(self, stream: Any) -> None:
        sys.stdout = stream

    @property
    def stderr(self) -> Any:
        return sys.stderr

    @stderr.setter
    def stderr(self, stream: Any) -> None:
        sys.stderr = stream

    @property
    def stdin(self) -> None:
        stage.run.refuse(INPUT)

    __stdin__ = stdin


_OTHERWISE = frozenset({"__name__", "__loader__", "__spec__", "stdin", "stdout", "stderr", "__stdin__"})


def _fill_sys(world: "World", module: types.ModuleType) -> None:
    names = {name: value for name, value in vars(sys).items() if name not in _OTHERWISE}
    module.__class__ = _System
    names.update(modules=_Modules(world), monitoring=_Monitoring(), setswitchinterval=lambda seconds: None)
    for name in ("settrace", "setprofile", "_settraceallthreads", "_setprofileallthreads"):
        names[name] = refusal(TRACING.format(f"sys.{name}"))
    names["addaudithook"] = refusal("it adds an audit hook")
    module.__dict__.update(names)


def _fill_importlib(world: "World", module: types.ModuleType) -> None:
    def import_module(name: str, package: str | None = None) -> Any:
        full = importlib.util.resolve_name(name, package or "")
        if full not in world.compiled.codes and not _is_found(full):
            stage.run.refuse(f"it imports {full} by a name that only a run can tell, and no such module is known")
        world.import_(full)
        return world.module(full)

    def reload(found: types.ModuleType) -> types.ModuleType:
        if found.__name__ not in world.compiled.codes:
            stage.run.refuse("it loads a module of the standard library anew")
        exec(world.compiled.codes[found.__name__], found.__dict__)
        return found

    def invalidate_caches() -> None:
        """There is nothing to forget."""

    module.__dict__.update(
        import_module=import_module, reload=reload, invalidate_caches=invalidate_caches, __import__=world.import_
    )


def _fill_thread(world: "World", module: types.ModuleType) -> None:
    def start_new_thread(function: Any, arguments: tuple[Any, ...], named: dict[str, Any] | None = None) -> int:
        thread = Thread(target=function, args=arguments, kwargs=named, daemon=True)
        thread.start()
        return int(thread.ident or 0)

    def exit_() -> None:
        raise SystemExit

    module.__dict__.update(
        start_new_thread=start_new_thread, start_new=start_new_thread, allocate_lock=Lock, allocate=Lock, LockType=Lock,
        RLock=RLock, get_ident=get_ident, get_native_id=get_native_id, error=RuntimeError, exit=exit_,
        exit_thread=exit_, _local=Local, TIMEOUT_MAX=TIMEOUT_MAX,
    )  # fmt: skip


def _fill_atexit(world: "World", module: types.ModuleType) -> None:
    module.__dict__.update(register=register_atexit, unregister=lambda function: None)


def _fill_from(contents: dict[str, Any]) -> anew.Fill:
    def fill(world: "World", module: types.ModuleType) -> None:
        module.__dict__.update(contents)

    return fill


STAND_INS: dict[str, anew.Fill] = {
    "threading": _fill_from(threading_module.contents()),
    "queue": _fill_from(queues.contents()),
    "_queue": _fill_from(queues.contents()),
    "time": _fill_from(clock.contents()),
    "datetime": _fill_from(clock.dates()),
    "logging": anew.fill_logging,
    "_thread": _fill_thread,
    "_threading_local": _fill_from({"local": Local}),
    "sys": _fill_sys,
    "importlib": _fill_importlib,
    "builtins": lambda world, module: module.__dict__.update(world.builtins),
    "atexit": _fill_atexit,
    **executors.STAND_INS,
}
if sys.version_info < (3, 12):
    STAND_INS["functools"] = anew.fill_functools
NAMES.update(threading_module.contents(), queues.contents(), clock.contents(), ("super",))
