"""Where a program that does not end stands: the stacks of all its threads and processes, cut to the student's lines.

A signal makes each process write its own stacks (faulthandler, in C: it works while a regular expression holds the
interpreter lock, and in forked children). A process that blocks every signal, or that has started another program,
stays silent.
"""

import faulthandler
import os
import re
import signal
import time
from collections.abc import Callable
from pathlib import PurePath

from grader.sandbox import leftovers
from grader.sandbox.clock import Clock, Family, Pauses
from grader.sandbox.leftovers import Process

SIGNAL = signal.SIGRTMAX - 1
_PATIENCE = 0.25  # seconds for one process to write, of those that the machine gives it
_PATIENCE_IN_ALL = 0.75
_MOST_ASKED = 8
_THREAD = re.compile(r"(?:Current thread|Thread) 0x[0-9a-f]+")
_FRAME = re.compile(r'  File "(.*)", line ([0-9]{1,7}) in (.*)')


def open_file() -> int:
    """A descriptor, in memory, that all processes of a probe write their stacks to."""
    return os.memfd_create("stacks")


def empty(descriptor: int) -> None:
    """Forget what an earlier probe wrote, or made of it."""
    os.ftruncate(descriptor, 0)


def listen(descriptor: int) -> None:
    """In a probe: write the stacks of all threads to `descriptor` whenever `SIGNAL` comes."""
    faulthandler.register(SIGNAL, file=descriptor, all_threads=True, chain=False)


def collect(descriptor: int, family: Callable[[], list[Process]], file: str) -> list[dict[str, object]]:
    """Ask the first processes of `family` for their stacks. Out: a `run.Stack` in plain data for each thread that is
    in `file`."""
    pids = [process.pid for process in family()][:_MOST_ASKED]
    end = Clock(family, _PATIENCE_IN_ALL, Pauses())
    return [
        {"process": process, "thread": thread, "frames": frames}
        for process, pid in enumerate(pids)
        for thread, frames in enumerate(parse(_ask(descriptor, pid, family, end), file))
        if frames
    ]


def parse(text: str, file: str) -> list[list[tuple[int, str]]]:
    """What faulthandler wrote, as (line, function) of `file` by thread, the oldest thread and frame first."""
    threads: list[list[tuple[int, str]]] = []
    for line in text.splitlines():
        if _THREAD.match(line):
            threads.append([])
        elif threads and (frame := _FRAME.match(line)) and PurePath(frame[1]).name == file:
            threads[-1].append((int(frame[2]), frame[3]))
    return [frames[::-1] for frames in reversed(threads)]


def _ask(descriptor: int, pid: int, family: Family, end: Clock) -> str:
    """What `pid` writes when it is asked for its stacks; empty if it is gone or silent."""
    begin = os.lseek(descriptor, 0, os.SEEK_END)
    try:
        os.kill(pid, SIGNAL)
    except ProcessLookupError:
        return ""
    clock = Clock(lambda: [process for process in family() if process.pid == pid], _PATIENCE, Pauses())
    size = begin
    delays: dict[leftovers.Task, float] = {}
    while not clock.is_up() and not end.is_up():
        time.sleep(0.01)  # between two looks: a signal handler writes the text, and tells nobody when it is done
        before, size = size, os.fstat(descriptor).st_size
        waited, delays = delays, leftovers.delays(pid)
        if size == before > begin and delays == waited:  # no more came, and not for want of a processor
            break
    return os.pread(descriptor, 1 << 16, begin).decode("utf-8", "replace")
