"""The guard of the back doors: ways out of a program's world that no import leads through.

What goes round the stand-ins (real threads, tracing switched off, sockets, processes) raises an audit event, and is
refused there.
"""

import _thread
import sys
import threading
from collections.abc import Callable
from typing import Any

from grader.interleave.refusals import MEMORY, NETWORK, PROCESSES, SIGNALS, TRACING
from grader.interleave.scheduler import stage
from grader.interleave.unwatched import trust

_BACK_DOORS = {
    "_thread.start_new_thread": "it starts threads by a way that the explorer cannot control",
    "_thread.start_joinable_thread": "it starts threads by a way that the explorer cannot control",
    "sys.settrace": TRACING.format("sys.settrace"),
    "sys.setprofile": TRACING.format("sys.setprofile"),
    "sys.monitoring.register_callback": TRACING.format("sys.monitoring"),
    "code.__new__": "it makes code objects by hand, where the explorer cannot see them",
    "os.fork": PROCESSES.format("os.fork"),
    "os.forkpty": PROCESSES.format("os.forkpty"),
    "os.posix_spawn": PROCESSES.format("os.posix_spawn"),
    "os.system": PROCESSES.format("os.system"),
    "os.exec": PROCESSES.format("os.exec"),
    "os.spawn": PROCESSES.format("os.spawn"),
    "subprocess.Popen": PROCESSES.format("subprocess"),
    "pty.spawn": PROCESSES.format("pty"),
    "socket.__new__": NETWORK.format("a socket"),
    "ctypes.dlopen": MEMORY.format("ctypes"),
    "ctypes.dlsym": MEMORY.format("ctypes"),
    "signal.pthread_kill": SIGNALS.format("signal"),
}


class _Guard:
    """Watches the back doors: an audit hook, which cannot be taken off again but acts only while `armed` and on the
    threads that run programs (`workers`), and the functions that start real threads (3.11 raises no event for them)."""

    def __init__(self) -> None:
        self.armed = False
        self.installed = False
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

    def _watched(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def start(*arguments: Any, **named: Any) -> Any:
            self._hear("_thread.start_new_thread", ())
            return original(*arguments, **named)

        return start

    def _hear(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.armed and event in _BACK_DOORS and not trust.given and _thread.get_ident() in self.workers:
            stage.run.refuse(_BACK_DOORS[event])


guard = _Guard()
