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
from pathlib import Path

from grader import interleave
from grader.interleave.guard import guard
from grader.interleave.refusals import LOOKS, refusal
from grader.interleave.scheduler import stage

FICKLE = (
    "in one and the same order of steps it does not do the same each time, "
    "as by chance, by the clock or by counting its runs"
)
_BY_NUMBER = "it uses descriptors ({}), behind which the explorer cannot see"
_FILES = "it writes to files, which the explorer cannot undo for the next order of steps"
_CALLS = (
    *("write", "writev", "pwrite", "pwritev", "sendfile", "splice", "copy_file_range", "dup", "dup2", "close"),
    *("closerange", "pipe", "pipe2", "lseek", "ftruncate", "kill", "killpg", "_exit", "abort", "setsid"),
)
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
_OUTSIDE = ("/proc/", "/dev/")


def answer(order: dict[str, object]) -> dict[str, object]:
    """The answer of an exploration. What the program raises is an outcome, so what comes out here is ours, but for a
    schedule that was found and is not there any more: then the program is another one each time."""
    try:
        return {"result": _explore(order), "threads": [], "pid": os.getpid()}
    except interleave.BadSchedule:
        return {"refused": FICKLE}
    except BaseException as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        return {"broke": f"{type(error).__name__}: {error} ({os.path.basename(where.filename)}, line {where.lineno})"}


def close_doors() -> None:
    """From now on programs that run in this process are refused what leads out of it; for good, it ends with them."""
    for module in (os, posix):
        for name in _CALLS:
            if hasattr(module, name):
                setattr(module, name, refusal(_BY_NUMBER.format(f"os.{name}")))
    vars(sys.modules["__main__"]).clear()
    sys.addaudithook(_hear)


def _hear(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open" and guard.armed and not guard.trusted and _thread.get_ident() in guard.workers:
        path, _mode, flags = arguments
        if isinstance(path, int):
            stage.run.refuse(_BY_NUMBER.format("open"))
        if str(path).startswith(_OUTSIDE):
            stage.run.refuse(LOOKS.format("/proc, /dev"))
        if isinstance(flags, int) and flags & _WRITING:
            stage.run.refuse(_FILES)


def _explore(order: dict[str, object]) -> object:
    request = order["explore"]
    arguments = order["arguments"]
    assert isinstance(request, dict)
    assert isinstance(arguments, tuple)
    slug = str(order["slug"])
    program = interleave.Program(
        {name: interleave.Source(Path(f"{name}.py").read_bytes(), f"{name}.py") for name in (slug, "probe")},
        entry=("probe", str(order["function"])),
        arguments=arguments,
        subject=slug,
        quiet=frozenset({"probe"}),
    )
    if "replay" in request:
        return interleave.replay(program, str(request["replay"])).as_json()
    return interleave.explore(program, **request).as_json()
