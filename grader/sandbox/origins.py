"""Which line of the student's file began what may be left over: a process, a thread, a block of shared memory.

Noticed inside the student's interpreter, on the way to the call that begins it, so it is no more than a help for who
looks for it: nothing is decided by it. A process that another program has made, as `spawn` does, has no line.
"""

import _posixshmem  # type: ignore[import-not-found]
import os
import sys
import threading
import weakref
from _thread import get_ident
from collections.abc import Callable, Iterable
from contextlib import suppress
from types import FrameType
from typing import Any

_PROCESS, _MEMORY = "process", "memory"
_MOST = 200  # processes of one line of descent that are noted: a bomb may not fill the pipe
_STARTERS = ("_start_new_thread", "_start_joinable_thread")  # of `threading`, the second from Python 3.13

LineOf = Callable[[threading.Thread], int | None]


def listen(notes: int, file: str) -> LineOf:
    """From now on write to `notes` where `file` forks and makes shared memory. Out: who tells a thread's line."""
    frame, write, pid = sys._getframe, os.write, os.getpid

    def line() -> int | None:
        return _line_in(frame(1), file)

    def tell(*words: object) -> None:
        with suppress(OSError):
            write(notes, (" ".join(map(str, words)) + "\n").encode("utf-8", "replace"))

    _watch_forks(line, lambda found: tell(_PROCESS, pid(), found))
    _watch_memory(line, lambda name, found: tell(_MEMORY, found, name))
    return _watch_threads(line)


def processes(notes: str) -> dict[int, int]:
    """The lines at which processes began, by pid. What is no note of ours is left."""
    words = (line.split(" ") for line in notes.splitlines())
    return {int(pid): int(line) for kind, pid, line in _of(3, words) if kind == _PROCESS and _are_short(pid, line)}


def told(shared: Iterable[str], notes: str) -> list[dict[str, object]]:
    """A `run.Left` in plain data for each name in `shared`, with the line at which it began."""
    words = (line.split(" ", 2) for line in notes.splitlines())
    begun = {name.lstrip("/"): int(line) for kind, line, name in _of(3, words) if kind == _MEMORY and _are_short(line)}
    return [{"name": _clean(name), "line": begun.get(name)} for name in sorted(shared)]


def _clean(name: str) -> str:
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def _of(count: int, words: Any) -> Any:
    return (some for some in words if len(some) == count)


def _are_short(*numbers: str) -> bool:
    return all(number.isascii() and number.isdigit() and len(number) < 8 for number in numbers)


def _watch_forks(line: Callable[[], int | None], tell: Callable[[int], None]) -> None:
    begun: dict[int, int | None] = {}
    generations = [0]

    def before() -> None:
        begun[get_ident()] = line()

    def in_child() -> None:
        generations[0] += 1
        found = begun.get(get_ident())
        if found is not None and generations[0] < _MOST:
            tell(found)

    os.register_at_fork(before=before, after_in_child=in_child)


def _watch_memory(line: Callable[[], int | None], tell: Callable[[str, int], None]) -> None:
    original = _posixshmem.shm_open

    def shm_open(path: str, flags: int, mode: int = 0o777) -> int:
        found = line()
        if found is not None and flags & os.O_CREAT:
            tell(path, found)
        return int(original(path, flags, mode=mode))

    _posixshmem.shm_open = shm_open


def _watch_threads(line: Callable[[], int | None]) -> LineOf:
    begun: weakref.WeakKeyDictionary[threading.Thread, int | None] = weakref.WeakKeyDictionary()

    def watched(original: Callable[..., Any]) -> Callable[..., Any]:
        def start(function: Any, *arguments: Any, **named: Any) -> Any:
            thread = getattr(function, "__self__", None)
            if isinstance(thread, threading.Thread):
                begun[thread] = line()
            return original(function, *arguments, **named)

        return start

    for name in _STARTERS:
        if hasattr(threading, name):
            setattr(threading, name, watched(getattr(threading, name)))
    return begun.get


def _line_in(frame: FrameType | None, file: str) -> int | None:
    """The line of `file` that is under way in `frame` or nearest above it."""
    while frame is not None and os.path.basename(frame.f_code.co_filename) != file:
        frame = frame.f_back
    return frame.f_lineno if frame is not None else None
