"""One exploration, in the process that was forked for it: the student's program under every schedule.

The explorer and the program are one process, so what it says is a claim. But nothing of the program has run here
before, and what it could reach the judge with, or change the explorer by, is refused to it: it is not told apart by
the schedule that it plays, and no other program needs it.
"""

import _thread
import os
import posix
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from grader import interleave
from grader.interleave.guard import guard
from grader.interleave.refusals import refusal
from grader.interleave.scheduler import stage
from grader.interleave.unwatched import trust

FICKLE = (
    "in one and the same order of steps it does not do the same each time, "
    "as by chance, by the clock or by counting its runs"
)
_FORGED = "it writes to where the explorer's report goes"
_CALLS = ("write", "writev", "pwrite", "pwritev", "sendfile", "splice", "copy_file_range", "dup", "dup2", "fdopen")
_OWN = (1, 2)  # descriptors that a program may write to
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_real, _folder = os.path.realpath, os.path.dirname


def answer(order: dict[str, object], stand_ins: dict[str, str]) -> dict[str, object]:
    """The answer of an exploration. What the program raises is an outcome, so what comes out here is ours, but for a
    schedule that was found and is not there any more: then the program is another one each time. `stand_ins`: sources
    of the probe's own, by name of the module that they stand in for."""
    try:
        result = _explore(order, stand_ins)
    except interleave.BadSchedule:
        return {"refused": FICKLE}
    except BaseException as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        return {"broke": f"{type(error).__name__}: {error} ({os.path.basename(where.filename)}, line {where.lineno})"}
    if isinstance(result, dict) and result.get("refused") == _FORGED:
        return {"forged": True}
    return {"result": result, "threads": [], "pid": os.getpid()}


def close_doors() -> None:
    """From now on programs that run in this process cannot reach its descriptors; for good, it ends with them."""
    for module in (os, posix):
        for name in _CALLS:
            if hasattr(module, name):
                setattr(module, name, _guarded(getattr(module, name)))
    vars(sys.modules["__main__"]).pop("harness", None)
    sys.addaudithook(_hear)


def _guarded(original: Callable[..., object]) -> Callable[..., object]:
    refuse = refusal(_FORGED)

    def call(descriptor: int, *arguments: object, **named: object) -> object:
        if descriptor not in _OWN:
            refuse()
        return original(descriptor, *arguments, **named)

    return call


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and guard.armed and not trust.given and _thread.get_ident() in guard.workers:
        path, _mode, flags = arguments
        writes = isinstance(flags, int) and bool(flags & _WRITING)
        if _leads_back(path, writes):
            stage.run.refuse(_FORGED)


def _leads_back(path: object, writes: bool) -> bool:
    """Whether to open this is to open a descriptor of this process, or its memory."""
    if isinstance(path, int):
        return path not in _OWN
    if not isinstance(path, str | bytes):
        return False
    name = os.fsdecode(path)
    places = (_real(name), _real(_folder(name)) + "/")
    return any(place.startswith("/proc/") and (writes or "/fd/" in place) for place in places)


def _explore(order: dict[str, object], stand_ins: dict[str, str]) -> object:
    request = order["explore"]
    arguments = order["arguments"]
    assert isinstance(request, dict)
    assert isinstance(arguments, tuple)
    slug = str(order["slug"])
    own = {name: interleave.Source(Path(f"{name}.py").read_bytes(), f"{name}.py") for name in (slug, "probe")}
    others = {name: interleave.Source(text, f"{name}.py") for name, text in stand_ins.items()}
    program = interleave.Program(
        {**own, **others},
        entry=("probe", str(order["function"])),
        arguments=arguments,
        subject=slug,
        quiet=frozenset({"probe", *others}),
    )
    if "schedule" in request:
        return interleave.replay(program, **request).as_json()
    return interleave.explore(program, **request).as_json()
