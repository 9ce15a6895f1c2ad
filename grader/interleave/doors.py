"""The doors between a program and the rest of Python: which modules it gets, which it is refused, and the back doors.

A program imports through its own `__import__` (see world.py), so every style of import meets this table. What goes
round it (real threads, tracing switched off, sockets, processes) raises an audit event, and is refused there.
"""

import _thread
import sys
import threading
import types
from collections.abc import Callable, Iterator, MutableMapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from grader.interleave import clock, executors, queues, threading_module, threads
from grader.interleave.local import Local
from grader.interleave.locks import Lock, RLock
from grader.interleave.scheduler import stage

if TYPE_CHECKING:
    from grader.interleave.world import World

_PROCESSES = "it uses processes ({}), and the explorer controls threads only"
_NETWORK = "it talks to the world outside ({}), which the explorer cannot control"
_LOOPS = "it runs an event loop ({}), and the explorer controls threads only"
_SIGNALS = "it uses signals ({}), which the explorer cannot control"
_TRACING = "it uses {}, which gets in the way of the explorer's own tracing"
_RUNNING = "it runs other code by {}, where the explorer cannot see it"
_MEMORY = "it reaches into memory by {}, where the explorer cannot see it"

_REFUSED = {
    **dict.fromkeys(("multiprocessing", "subprocess", "_posixsubprocess", "pty"), _PROCESSES),
    "concurrent.futures.process": _PROCESSES,
    **dict.fromkeys(("socket", "_socket", "ssl", "select", "selectors", "socketserver", "http", "ftplib"), _NETWORK),
    **dict.fromkeys(("smtplib", "imaplib", "poplib", "urllib.request", "xmlrpc", "fcntl", "mmap"), _NETWORK),
    **dict.fromkeys(("asyncio", "trio", "anyio", "gevent", "greenlet", "eventlet"), _LOOPS),
    **dict.fromkeys(("signal", "_signal"), _SIGNALS),
    **dict.fromkeys(("bdb", "pdb", "trace", "cProfile", "profile", "faulthandler", "tracemalloc"), _TRACING),
    **dict.fromkeys(("runpy", "code", "codeop", "timeit", "doctest"), _RUNNING),
    **dict.fromkeys(("importlib.util", "importlib.machinery", "importlib.abc", "importlib._bootstrap"), _RUNNING),
    **dict.fromkeys(("_frozen_importlib", "_imp", "imp"), _RUNNING),
    **dict.fromkeys(("ctypes", "_ctypes", "cffi", "_xxsubinterpreters", "_interpreters"), _MEMORY),
}  # fmt: skip

_BACK_DOORS = {
    "_thread.start_new_thread": "it starts threads by a way that the explorer cannot control",
    "_thread.start_joinable_thread": "it starts threads by a way that the explorer cannot control",
    "sys.settrace": _TRACING.format("sys.settrace"),
    "sys.setprofile": _TRACING.format("sys.setprofile"),
    "sys.monitoring.register_callback": _TRACING.format("sys.monitoring"),
    "code.__new__": "it makes code objects by hand, where the explorer cannot see them",
    "os.fork": _PROCESSES.format("os.fork"),
    "os.forkpty": _PROCESSES.format("os.forkpty"),
    "os.posix_spawn": _PROCESSES.format("os.posix_spawn"),
    "os.system": _PROCESSES.format("os.system"),
    "os.exec": _PROCESSES.format("os.exec"),
    "os.spawn": _PROCESSES.format("os.spawn"),
    "subprocess.Popen": _PROCESSES.format("subprocess"),
    "pty.spawn": _PROCESSES.format("pty"),
    "socket.__new__": _NETWORK.format("a socket"),
    "ctypes.dlopen": _MEMORY.format("ctypes"),
    "ctypes.dlsym": _MEMORY.format("ctypes"),
    "signal.pthread_kill": _SIGNALS.format("signal"),
}


def refused(name: str) -> str | None:
    """Why a module is refused, or None. `name` may be of a module inside it."""
    while name:
        if name in _REFUSED:
            return _REFUSED[name].format(name)
        name = name.rpartition(".")[0]
    return None


class _Guard:
    """Watches the back doors: an audit hook, which cannot be taken off again but acts only while `armed` and on the
    threads that run programs (`workers`), and the functions that start real threads (3.11 raises no event for them)."""

    def __init__(self) -> None:
        self.armed = False
        self.installed = False
        self.trusted = False
        self.workers: set[int] = set()  # idents
        self._starters = [
            (module, name, vars(module)[name])
            for module in (_thread, threading)
            for name in (
                "start_new_thread",
                "start_new",
                "_start_new_thread",
                "start_joinable_thread",
                "_start_joinable_thread",
            )
            if name in vars(module)
        ]

    def arm(self) -> None:
        """Begin to watch."""
        self.workers.clear()
        if not self.installed:
            sys.addaudithook(self._hear)
            self.installed = True
        for module, name, original in self._starters:
            setattr(module, name, self._watched(original))
        self.armed = True

    def disarm(self) -> None:
        """Leave all as it was."""
        self.armed = False
        for module, name, original in self._starters:
            setattr(module, name, original)

    @contextmanager
    def trusting(self) -> Iterator[None]:
        """While the engine itself does what a program may not. Only the thread that has the baton gets here."""
        self.trusted = True
        try:
            yield
        finally:
            self.trusted = False

    def _watched(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def start(*arguments: Any, **named: Any) -> Any:
            self._hear("_thread.start_new_thread", ())
            return original(*arguments, **named)

        return start

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.armed and event in _BACK_DOORS and not self.trusted and _thread.get_ident() in self.workers:
            stage.run.refuse(_BACK_DOORS[event])


guard = _Guard()


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


def _refusal(what: str) -> Callable[..., None]:
    def refuse(*arguments: object, **named: object) -> None:
        stage.run.refuse(what)

    return refuse


class _Monitoring:
    """Stand-in for sys.monitoring: any use is refused."""

    def __getattr__(self, name: str) -> None:
        stage.run.refuse(_TRACING.format("sys.monitoring"))


def _fill_sys(world: "World", module: types.ModuleType) -> None:
    names = {name: value for name, value in vars(sys).items() if name not in ("__name__", "__loader__", "__spec__")}
    names.update(modules=_Modules(world), monitoring=_Monitoring(), setswitchinterval=lambda seconds: None)
    for name in ("settrace", "setprofile", "_settraceallthreads", "_setprofileallthreads"):
        names[name] = _refusal(_TRACING.format(f"sys.{name}"))
    names["addaudithook"] = _refusal("it adds an audit hook")
    module.__dict__.update(names)


def _fill_importlib(world: "World", module: types.ModuleType) -> None:
    def import_module(name: str, package: str | None = None) -> Any:
        if name.startswith("."):
            raise ImportError("relative imports are for packages")
        world.import_(name)
        return world.module(name)

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
        thread = threads.Thread(target=function, args=arguments, kwargs=named, daemon=True)
        thread.start()
        return int(thread.ident or 0)

    def exit_() -> None:
        raise SystemExit

    module.__dict__.update(
        start_new_thread=start_new_thread, start_new=start_new_thread, allocate_lock=Lock, allocate=Lock, LockType=Lock,
        RLock=RLock, get_ident=threading_module.get_ident, get_native_id=threading_module.get_native_id,
        error=RuntimeError, exit=exit_,
        exit_thread=exit_, _local=Local, TIMEOUT_MAX=threading_module.contents()["TIMEOUT_MAX"],
    )  # fmt: skip


def _fill_atexit(world: "World", module: types.ModuleType) -> None:
    module.__dict__.update(register=threading_module.register_atexit, unregister=lambda function: None)


def _fill_from(contents: dict[str, Any]) -> Callable[["World", types.ModuleType], None]:
    def fill(world: "World", module: types.ModuleType) -> None:
        module.__dict__.update(contents)

    return fill


STAND_INS: dict[str, Callable[["World", types.ModuleType], None]] = {
    "threading": _fill_from(threading_module.contents()),
    "queue": _fill_from(queues.contents()),
    "_queue": _fill_from(queues.contents()),
    "time": _fill_from(clock.contents()),
    "_thread": _fill_thread,
    "_threading_local": _fill_from({"local": Local}),
    "sys": _fill_sys,
    "importlib": _fill_importlib,
    "builtins": lambda world, module: module.__dict__.update(world.builtins),
    "atexit": _fill_atexit,
    **executors.STAND_INS,
}


def builtins_for(world: "World") -> dict[str, Any]:
    """The builtins that a program gets in place of the real ones: what runs code keeps it in sight."""

    def compile_(source: Any, filename: Any = "<string>", mode: str = "exec", *others: Any, **named: Any) -> Any:
        return world.compiled.compile(source, str(filename), mode)

    def code_of(source: Any, mode: str) -> Any:
        return source if isinstance(source, types.CodeType) else world.compiled.compile(source, "<string>", mode)

    def space(globals_: dict[str, Any] | None, locals_: Any) -> tuple[dict[str, Any], Any]:
        if globals_ is None:
            frame = sys._getframe(2)
            return frame.f_globals, frame.f_locals if locals_ is None else locals_
        globals_.setdefault("__builtins__", world.builtins)
        return globals_, locals_

    def exec_(source: Any, globals_: Any = None, locals_: Any = None, /, **named: Any) -> None:
        globals_, locals_ = space(globals_, locals_)
        exec(code_of(source, "exec"), globals_, locals_)

    def eval_(source: Any, globals_: Any = None, locals_: Any = None, /) -> Any:
        globals_, locals_ = space(globals_, locals_)
        return eval(code_of(source.strip() if isinstance(source, str) else source, "eval"), globals_, locals_)

    asks = "it asks for input, and nobody is there to answer"
    return {
        "compile": compile_, "exec": exec_, "eval": eval_, "input": _refusal(asks),
        "breakpoint": _refusal(_TRACING.format("breakpoint()")),
    }  # fmt: skip
