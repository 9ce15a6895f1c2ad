"""What a student's file does that no kata asks for: noticed and told to the instructor, never a verdict.

Two looks: one at the text, before it runs, and one by the interpreter's own audit events (PEP 578) while it runs. Both
happen inside the student's interpreter, so neither proves anything; whoever wants to hide from them can.
"""

import ast
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from types import FrameType

# What is noticed, by the name of the function, in the words of a flag.
NOTICED = {
    "gc.get_objects": "it looked through all objects there are",
    "gc.get_referrers": "it looked who refers to an object",
    "gc.get_referents": "it looked what an object refers to",
    "sys._getframe": "it looked at who called it",
    "sys._current_frames": "it looked at what other threads are doing",
    "sys.settrace": "it had the steps of other code reported",
    "sys.setprofile": "it had the calls of other code reported",
    "sys.monitoring": "it had the steps of other code reported",
    "sys.addaudithook": "it listened to what the interpreter reports",
    "ctypes.dlopen": "it called the system around Python",
    "datetime.today": "it asked for the date",
}
_EVENTS = {name: name for name in NOTICED} | {
    "sys.monitoring.register_callback": "sys.monitoring",
    "sys._current_exceptions": "sys._current_frames",
}
_WRITTEN = {
    ("inspect", "stack"): "sys._getframe",
    ("inspect", "currentframe"): "sys._getframe",
    ("threading", "settrace"): "sys.settrace",
    ("threading", "setprofile"): "sys.setprofile",
    ("ctypes", "CDLL"): "ctypes.dlopen",
    ("ctypes", "PyDLL"): "ctypes.dlopen",
    ("ctypes", "pythonapi"): "ctypes.dlopen",
    ("date", "today"): "datetime.today",
    ("datetime", "today"): "datetime.today",
    ("datetime", "now"): "datetime.today",
} | {(module, function): name for name in NOTICED for module, _, function in [name.partition(".")]}
_ON_THE_WAY = ("inspect.py", os.path.join("ctypes", "__init__.py"))  # they ask on behalf of their caller
_MOST = 1 << 16  # bytes that are read of what was noticed: what a pipe holds


def open_notes() -> tuple[int, int]:
    """A pipe for lines of what was noticed: its end to read, its end to write. Neither ever makes anybody wait."""
    read, write = os.pipe()
    os.set_blocking(read, False)
    os.set_blocking(write, False)
    return read, write


def read(notes: int) -> str:
    """All that stands in the pipe."""
    with suppress(BlockingIOError):
        return os.read(notes, _MOST).decode("utf-8", "replace")
    return ""


def flags(notes: str) -> list[str]:
    """What stands in the notes, as flags, each once and always in the same order. What is no name of ours is left."""
    names = set(notes.splitlines())
    return [f"{words} ({name})" for name, words in NOTICED.items() if name in names]


def note(notes: int, names: Iterable[str]) -> None:
    """Write down `names`, as many as there is room for."""
    with suppress(OSError):
        os.write(notes, "".join(f"{name}\n" for name in names).encode())


def written(tree: ast.AST) -> Iterator[str]:
    """Names of what a file's text asks for, whether or not that part of it ever runs."""
    for node in ast.walk(tree):
        match node:
            case ast.Attribute(value=ast.Name(id=module) | ast.Attribute(attr=module), attr=function):
                if (module, function) in _WRITTEN:
                    yield _WRITTEN[module, function]
            case ast.ImportFrom(module=str(module), names=aliases):
                yield from (_WRITTEN[module, one.name] for one in aliases if (module, one.name) in _WRITTEN)


def listen(notes: int, file: str) -> None:
    """From now on note the audit events of this process that code in `file` causes; for good, hooks cannot be undone.

    Each name is noted once, at once, so that it stays noted however the process ends.
    """
    events, told, write, frame = dict(_EVENTS), set[str](), os.write, sys._getframe

    def hear(event: str, _arguments: tuple[object, ...]) -> None:
        if event not in events or event in told:
            return
        told.add(event)  # before anything else: to look at the frame is such an event, too
        if _caller(frame(1)) != file:
            told.discard(event)
            return
        with suppress(OSError):
            write(notes, f"{events[event]}\n".encode())

    sys.addaudithook(hear)


def _caller(frame: FrameType | None) -> str:
    """The file whose code caused what happens in `frame`, without its folder."""
    while frame is not None and frame.f_code.co_filename.endswith(_ON_THE_WAY):
        frame = frame.f_back
    return os.path.basename(frame.f_code.co_filename) if frame is not None else ""
