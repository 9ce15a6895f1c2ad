"""One probe, in the process that was forked for it: import the student's file, call the probe, send a claim.

Nothing here is trusted once the student's file has been imported; what it needs to answer is taken before.
"""

import ast
import builtins
import contextlib
import errno
import importlib.util
import multiprocessing
import multiprocessing.context
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import NoReturn

from grader.frames import FrameError, encode
from grader.sandbox import confine, explorations, origins, tricks

THREAD_STACK = 1 << 20
_MESSAGE = 2000  # characters of an exception's text that are kept
_LIMITS = {  # which limit an error of the system speaks of
    errno.EMFILE: "files",
    errno.ENFILE: "files",
    errno.EFBIG: "file size",
    errno.ENOSPC: "room",
    errno.ENOMEM: "memory",
}

_pid = os.getpid  # the original, which also tells a forked copy apart; so are those below
_threads, _current = threading.enumerate, threading.current_thread
_ANYTHING = BaseException
_BUILTINS = vars(builtins)
_ORIGINALS = dict(_BUILTINS)
Send = Callable[[dict[str, object]], None]
_PYTHONS_OWN = {signal.SIGPIPE, signal.SIGXFSZ}  # which it ignores itself


def run(order: dict[str, object], claim: int, notes: int) -> NoReturn:
    """Carry out `order` (a `run.Probe` as plain data) in the current folder; write frames to descriptor `claim`, and
    to `notes` what is noticed on the way.

    Frames: {"phase": "call"} when the import is done, then one {"result": …}, {"raised": …} or {"unreadable": …}; those
    that student code has been near to come with the pid of the process, which may be a forked copy. After a result
    comes {"over": true}: it counts only then, so that one that student code has sent before is always found out.
    Then wait for the end, which comes from outside: nothing that the student registered for the exit ever runs.
    """
    send = _sender(claim)
    _settle()
    slug = str(order["slug"])
    problem = _unreadable(Path(f"{slug}.py"), notes)
    if problem is not None:
        send(problem)
        _wait_for_the_end()
    try:
        line_of = origins.listen(notes, f"{slug}.py")
        tricks.listen(notes, f"{slug}.py")
        probe = importlib.import_module("probe")  # first, so that it holds the originals of what it uses
        student = importlib.import_module(slug)
        _restore()
    except _ANYTHING as error:
        _restore()
        send({"raised": _describe(error, f"{slug}.py"), "pid": _pid()})
        _wait_for_the_end()
    send({"phase": "call", "pid": _pid()})
    _conclude(send, _called(order, probe, student, line_of))


def explore(order: dict[str, object], claim: int, notes: int) -> NoReturn:
    """The same for an exploration: the student's file runs only under the explorer's eyes, which let it come upon
    neither `claim` nor the explorer itself."""
    send = _sender(claim)
    _settle()
    problem = _unreadable(Path(f"{order['slug']}.py"), notes)
    if problem is not None:
        send(problem)
        _wait_for_the_end()
    stand_ins = getattr(importlib.import_module("probe"), "STAND_INS", {})
    send({"phase": "call", "pid": _pid()})
    explorations.close_doors()
    _conclude(send, explorations.answer(order, stand_ins))


def _conclude(send: Send, answer: dict[str, object]) -> NoReturn:
    """Send the answer, say that it is over, and wait for the end."""
    _flush()
    try:
        send(answer)
        send({"over": True, "pid": _pid()})
    except FrameError as error:
        send({"unfit": str(error), "pid": _pid()})
    _wait_for_the_end()


def _settle() -> None:
    """A session of its own, signals and limits as usual; `fork` is the start method, whatever Python's default."""
    os.setsid()
    for number in signal.valid_signals() - _PYTHONS_OWN:
        if signal.getsignal(number) is signal.SIG_IGN:  # so handed down by whoever started us, as nohup does
            signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    signal.signal(signal.SIGINT, signal.default_int_handler)
    confine.show_memory()
    confine.die_first()
    confine.bound_cpu()
    confine.bound_tasks()
    threading.stack_size(THREAD_STACK)
    sys.path.append(os.getcwd())
    importlib.invalidate_caches()
    # Not set_start_method: that would forbid the student's file its own choice.
    multiprocessing.context._default_context._default_context = multiprocessing.get_context("fork")  # type: ignore[attr-defined]


def _sender(claim: int) -> Send:
    """A function that writes one frame; it keeps the originals of what a student's file could replace."""
    write, pack = os.write, encode

    def send(message: dict[str, object]) -> None:
        data = pack(message)
        while data:
            data = data[write(claim, data) :]

    return send


def _restore() -> None:
    """Give the builtins back to all code of this process, whatever a student's file has put in their places."""
    _BUILTINS.clear()
    _BUILTINS.update(_ORIGINALS)


def _called(
    order: dict[str, object], probe: ModuleType, student: ModuleType, line_of: origins.LineOf
) -> dict[str, object]:
    """The answer of a plain call, or of none where only the import is asked for. Whatever is raised in it, the
    student's code raised."""
    arguments = order["arguments"]
    assert isinstance(arguments, tuple)
    try:
        value = getattr(probe, str(order["function"]))(student, *arguments) if order["function"] else None
        _restore()
    except _ANYTHING as error:
        _restore()
        return {"raised": _describe(error, f"{order['slug']}.py"), "pid": _pid()}
    return {"result": value, "threads": _threads_left(line_of), "pid": _pid()}


def _unreadable(file: Path, notes: int) -> dict[str, object] | None:
    """Why the student's file is no Python, with the line if there is one; None if it is, with a look at its text."""
    try:
        content = file.read_bytes()
        compile(content, file.name, "exec", dont_inherit=True)
        importlib.util.decode_source(content)  # not every version of `compile` looks into comments
        tricks.note(notes, tricks.written(ast.parse(content)))
    except SyntaxError as error:
        return {"unreadable": f"{type(error).__name__}: {error.msg}", "line": error.lineno}
    except (ValueError, MemoryError, RecursionError) as error:
        return {"unreadable": f"{type(error).__name__}: {error}"[:_MESSAGE], "line": None}
    return None


def _describe(error: BaseException, file: str) -> dict[str, object]:
    """An exception as plain data: its type's name, its text, the last line of the student's file under way, and which
    limit was reached if it says so."""
    stack = traceback.extract_tb(error.__traceback__)
    lines = [frame.lineno for frame in stack if os.path.basename(frame.filename) == file]
    try:
        text = str(error)[:_MESSAGE]
    except BaseException:  # a student's __str__ may do anything
        text = "(its text cannot be shown)"
    text = text.encode("utf-8", "backslashreplace").decode("utf-8")
    return {
        "error": type(error).__name__,
        "message": text,
        "line": lines[-1] if lines else None,
        "limit": _limit(error, text, stack[-1].line if stack else None),
    }


def _limit(error: BaseException, text: str, line: str | None) -> str | None:
    """The limit that an error speaks of, or None. `line`: the innermost line of Python under way."""
    match error:
        case MemoryError():
            return "memory"
        case RuntimeError() if text == "can't start new thread":
            return "tasks"
        case BlockingIOError() if "fork" in (line or ""):  # else it is a pipe or a socket that has nothing to give
            return "tasks"
        case OSError(errno=int(number)):
            return _LIMITS.get(number)
    return None


def _flush() -> None:
    """What was printed counts although the process never comes to its exit."""
    for stream in (sys.__stdout__, sys.__stderr__):
        if stream is not None:
            with contextlib.suppress(OSError, ValueError):  # closed by the student's code: nothing is pending
                stream.flush()


def _threads_left(line_of: origins.LineOf) -> list[dict[str, object]]:
    """Threads, not daemons, that still run beside this one."""
    current = _current()
    return [
        {"name": str(thread.name)[:100], "line": line_of(thread)}
        for thread in _threads()
        if thread is not current and thread.is_alive() and not thread.daemon
    ]


def _wait_for_the_end() -> NoReturn:
    while True:
        signal.pause()
