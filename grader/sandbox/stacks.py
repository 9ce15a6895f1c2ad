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
from pathlib import PurePath

SIGNAL = signal.SIGRTMAX - 1
_PATIENCE = 0.25  # seconds for one process to write, on a busy machine
_MOST_ASKED = 8
_THREAD = re.compile(r"(?:Current thread|Thread) 0x[0-9a-f]+")
_FRAME = re.compile(r'  File "(.*)", line (\d+) in (.*)')


def open_file() -> int:
    """A descriptor, in memory, that all processes of a probe write their stacks to."""
    return os.memfd_create("stacks")


def empty(descriptor: int) -> None:
    """Forget what an earlier probe wrote, or made of it."""
    os.ftruncate(descriptor, 0)


def listen(descriptor: int) -> None:
    """In a probe: write the stacks of all threads to `descriptor` whenever `SIGNAL` comes."""
    faulthandler.register(SIGNAL, file=descriptor, all_threads=True, chain=False)


def collect(descriptor: int, pids: list[int], file: str) -> list[dict[str, object]]:
    """Ask each process for its stacks. Out: a `run.Stack` in plain data for each thread that is in `file`."""
    return [
        {"process": process, "thread": thread, "frames": frames}
        for process, pid in enumerate(pids)
        for thread, frames in enumerate(parse(_ask(descriptor, pid), file))
        if frames
    ]


def origins(descriptor: int, pids: list[int], file: str) -> dict[int, int]:
    """The line of `file` that started each process, by pid, where its stack tells it: a forked child of
    `multiprocessing` keeps that of its parent. One that has become another program may end by being asked."""
    lines = ((pid, origin(_ask(descriptor, pid), file)) for pid in pids[:_MOST_ASKED])
    return {pid: line for pid, line in lines if line is not None}


def origin(text: str, file: str) -> int | None:
    """The line of `file` nearest to where a child of `multiprocessing` began, in what faulthandler wrote."""
    lines = text.splitlines()
    begun = [at for at, line in enumerate(lines) if (frame := _FRAME.match(line)) and _began(frame)]
    for line in lines[begun[0] :] if begun else []:  # the innermost frame comes first
        frame = _FRAME.match(line)
        if frame and PurePath(frame[1]).name == file:
            return int(frame[2])
    return None


def _began(frame: re.Match[str]) -> bool:
    return frame[3] == "_bootstrap" and PurePath(frame[1]).parts[-2:] == ("multiprocessing", "process.py")


def parse(text: str, file: str) -> list[list[tuple[int, str]]]:
    """What faulthandler wrote, as (line, function) of `file` by thread, the oldest thread and frame first."""
    threads: list[list[tuple[int, str]]] = []
    for line in text.splitlines():
        if _THREAD.match(line):
            threads.append([])
        elif threads and (frame := _FRAME.match(line)) and PurePath(frame[1]).name == file:
            threads[-1].append((int(frame[2]), frame[3]))
    return [frames[::-1] for frames in reversed(threads)]


def _ask(descriptor: int, pid: int) -> str:
    """What `pid` writes when it is asked for its stacks; empty if it is gone or silent."""
    begin = os.lseek(descriptor, 0, os.SEEK_END)
    try:
        os.kill(pid, SIGNAL)
    except ProcessLookupError:
        return ""
    return _wait_for_text(descriptor, begin)


def _wait_for_text(descriptor: int, begin: int) -> str:
    """What was written after `begin`, once a look finds no more than the one before."""
    until = time.monotonic() + _PATIENCE
    size = begin
    while time.monotonic() < until:
        time.sleep(0.01)
        before, size = size, os.fstat(descriptor).st_size
        if size == before > begin:
            break
    return os.pread(descriptor, 1 << 16, begin).decode("utf-8", "replace")
