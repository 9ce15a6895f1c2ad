"""Run beside the student's `fork_and_wait`: children that end as they are told, a stranger, and a whole script."""

import glob
import os
import select
import signal
import subprocess
import sys
from contextlib import suppress
from functools import partial
from multiprocessing import forkserver, resource_tracker
from pathlib import Path
from types import ModuleType

from grader.sandbox.gate import meet

SCRIPT = """
import atexit, sys
from fork_and_wait import fork_and_wait

pending, printed, farewell, ending = sys.argv[1:]

def child():
    print(printed, end="")
    if ending == "raise":
        raise ValueError(ending)
    return 0

atexit.register(print, farewell)
letter = open("letter", "w")
letter.write(pending)
print(pending, end="")
fork_and_wait(child)
"""


class Anything(BaseException):
    """Raised by a child; no Exception."""


def codes_of(student: ModuleType, endings: list[list[object]]) -> list[object]:
    """One call for each ending, a pair of how and what; the list of what came back."""
    return [call(student, how, what) for how, what in endings]


def beside_a_stranger(student: ModuleType, code: int) -> object:
    """Whether an older child, which has ended, can still be waited for after a call."""
    stranger = os.fork()
    if stranger == 0:
        os._exit(code)
    os.waitid(os.P_PID, stranger, os.WEXITED | os.WNOWAIT)
    call(student, "return", 0)
    meet("home", note=len(servants()) + 1)
    try:
        _, status = os.waitpid(stranger, 0)
    except ChildProcessError:
        return None
    return os.waitstatus_to_exitcode(status)


def script(student: ModuleType, words: list[str], ending: str) -> dict[str, str]:
    """What a whole program writes, to the screen and into a file, that forks with all of that pending."""
    command = [sys.executable, "-s", "-S", "-c", SCRIPT, *words, ending]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False)
    return {"screen": done.stdout, "file": Path("letter").read_text()}


def call(student: ModuleType, how: object, what: object) -> object:
    """What one call returned, or "raised" and the name of what it raised. A child that comes back is told, and ends."""
    home = os.getpid()
    try:
        came = plain(student.fork_and_wait(partial(end, how, what)))
    except BaseException as error:
        came = f"raised {type(error).__name__}"
    if os.getpid() != home:
        meet("child came back", note=came)
        os._exit(0)
    wait_for_the_end()
    return came


def end(how: object, what: object) -> int:
    """The child that ends as it is told."""
    meet("child")
    match how, what:
        case "raise", _:
            raise {"ValueError": ValueError, "KeyboardInterrupt": KeyboardInterrupt, "Anything": Anything}[str(what)]
        case "sys.exit", _:
            sys.exit(what)  # type: ignore[arg-type]
        case "os._exit", int(code):
            os._exit(code)
        case "kill", str(name):
            os.kill(os.getpid(), signal.Signals[name])
        case _, int(code):
            return code
    raise AssertionError(how)


def wait_for_the_end() -> None:
    """Come back when all children have ended, waited for or not: how far they got must not be luck."""
    for status in glob.glob("/proc/[0-9]*/stat"):
        with suppress(FileNotFoundError, ProcessLookupError):  # it is gone
            pid = int(status.split("/")[2])
            parent = int(Path(status).read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid() and pid not in servants():
                descriptor = os.pidfd_open(pid)
                select.select([descriptor], [], [])
                os.close(descriptor)


def plain(code: object) -> object:
    """What came back where it can be an exit code or nothing; of anything else, the name of its type."""
    return code if code is None or type(code) in (int, bool) else type(code).__name__


def servants() -> list[int]:
    """The children of this process that are the standard library's own, which stay for the next call."""
    pids = (resource_tracker._resource_tracker._pid, forkserver._forkserver._forkserver_pid)  # type: ignore[attr-defined]
    return [pid for pid in pids if pid is not None]
