"""Run beside the student's `run_in_child`: targets that leave a record at a gate and end as they are told."""

import os
import signal
import sys
from contextlib import suppress
from multiprocessing import forkserver, resource_tracker
from multiprocessing.process import BaseProcess
from types import ModuleType

from grader.sandbox.gate import meet


def one_child(student: ModuleType, words: list[object]) -> object:
    """One call; the target tells which process it is in and with which arguments."""
    started = Started()
    code = student.run_in_child(greet, *words)
    started.all_end()
    return plain(code)


def codes_of(student: ModuleType, endings: list[list[object]]) -> list[object]:
    """One call for each ending, a pair of how and what; the list of what came back."""
    started = Started()
    codes = []
    for how, what in endings:
        codes.append(plain(student.run_in_child(end, how, what)))
        started.all_end()
    return codes


def again_and_again(student: ModuleType, times: int) -> None:
    """One call, a look at this process, `times` more calls, a second look."""
    started = Started()
    student.run_in_child(greet)  # the first call may set up what lasts: the resource tracker of `spawn`, say
    meet("once")
    for _ in range(times):
        started.all_end()
        student.run_in_child(greet)
    meet("often", note=servants())
    started.all_end()


def greet(*words: object) -> None:
    """The target that ends well."""
    meet("target", note=list(words))


def end(how: str, what: object) -> object:
    """The target that ends as it is told."""
    meet("target")
    match how, what:
        case "exit", code:
            sys.exit(code)  # type: ignore[arg-type]
        case "raise", text:
            raise ValueError(text)
        case "kill", str(name):
            os.kill(os.getpid(), signal.Signals[name])
    return what


def plain(code: object) -> object:
    """What came back where it can be an exit code or nothing; of anything else, the name of its type."""
    return code if code is None or type(code) in (int, bool) else type(code).__name__


class Started:
    """Every Process that is started from now on, held fast.

    One that nobody refers to is tidied away by the garbage collector, whether it was closed or not. Held in a list
    it keeps its descriptors until it is closed, and the kernel can count them.
    """

    def __init__(self) -> None:
        self.processes: list[BaseProcess] = []
        self.pids: list[int] = []
        start = BaseProcess.start

        def start_and_keep(process: BaseProcess) -> None:
            start(process)
            self.processes.append(process)
            self.pids.append(process.pid)  # type: ignore[arg-type]

        BaseProcess.start = start_and_keep  # type: ignore[assignment, method-assign]

    def all_end(self) -> None:
        """Wait for those that nobody waited for, and leave them unreaped: how far they got must not be luck."""
        for pid in self.pids:
            with suppress(ChildProcessError):  # it was waited for
                os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)


def servants() -> int:
    """How many children of this process are the standard library's own, which stay for the next call."""
    pids = (resource_tracker._resource_tracker._pid, forkserver._forkserver._forkserver_pid)  # type: ignore[attr-defined]
    return sum(pid is not None for pid in pids)
