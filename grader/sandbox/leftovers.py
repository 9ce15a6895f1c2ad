"""What runs below a process, read from `/proc` (proc(5)): the family, what it used, whether it can still move."""

import contextlib
import os
import select
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

Task = tuple[int, int]  # numbers of a process and of a thread of it

PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")
# Servants of the standard library that live as long as the interpreter that started them.
_SERVANTS = (
    "from multiprocessing.resource_tracker import main",
    "from multiprocessing.forkserver import main",
)


@dataclass(frozen=True)
class Process:
    """One line of the process table. `cpu` in seconds, that of reaped children included; `resident` in bytes, what
    it shares with others included."""

    pid: int
    parent: int
    state: str
    cpu: float
    threads: int
    resident: int


def processes() -> dict[int, Process]:
    """Every process that `/proc` shows now, by pid; one that ends while we look is left out."""
    found = {}
    for entry in os.listdir(PROC):
        if entry.isdigit():
            process = _read(int(entry))
            if process is not None:
                found[process.pid] = process
    return found


def descendants(ancestor: int) -> list[Process]:
    """All processes below `ancestor` (pid), zombies included, in order of pid."""
    table = processes()
    below = {ancestor}
    grew = True
    while grew:
        more = {process.pid for process in table.values() if process.parent in below} - below
        below |= more
        grew = bool(more)
    return [table[pid] for pid in sorted(below - {ancestor})]


def is_servant(process: Process) -> bool:
    """Whether this is a helper process of `multiprocessing` itself, which no program is expected to end."""
    return any(text in command_line(process.pid) for text in _SERVANTS)


def command_line(pid: int) -> str:
    """The command of `pid`, its arguments joined by blanks; empty for a zombie or one that is gone."""
    return _text(pid, "cmdline").replace("\0", " ").strip()


def tasks_of(user: int) -> int:
    """How many tasks of `user` (number) there are now, as far as `/proc` shows."""
    found = 0
    for pid, process in processes().items():
        with contextlib.suppress(OSError):  # it ended meanwhile
            found += process.threads if (PROC / str(pid)).stat().st_uid == user else 0
    return found


def environment(pid: int) -> list[str]:
    """The environment, `NAME=value`, that `pid` was started with; empty for one that is gone or not ours to see."""
    return _text(pid, "environ").split("\0")


def maps(pid: int) -> str:
    """What `pid` has mapped into its memory, a line each; empty for one that is gone or not ours to see."""
    return _text(pid, "maps")


def descriptors(pid: int) -> int:
    """How many descriptors `pid` holds open; 0 if it is gone or not ours to see."""
    return len(_entries(pid, "fd"))


def memory(family: list[Process]) -> int:
    """Bytes of memory that `family` holds together, what several of them share counted once (proc(5), Pss).

    For one that does not let itself be looked at, all that it shares is its own.
    """
    return sum(_proportional(process.pid) or process.resident for process in family)


def delays(pid: int) -> dict[Task, float]:
    """For how long each task of `pid` was ready to run and not run, in seconds; empty if it is gone."""
    found = {}
    for task in _task_numbers(pid):
        fields = _text(pid, "task", task, "schedstat").split()
        if len(fields) == 3:
            found[pid, task] = int(fields[1]) / 1e9
    return found


def motion(family: list[Process]) -> tuple[tuple[int, int], ...] | None:
    """A mark that stays equal as long as no task of `family` runs; None while one runs or is about to.

    The mark is each task's number of context switches. A task that waits for a processor shows as running however
    long the machine lets it wait, so a busy machine cannot make a moving program look still. A task in a plain
    sleep will wake up by itself.
    """
    marks = []
    for process in family:
        for task, state, switches in _tasks(process.pid):
            if state in "RD" or "nanosleep" in _text(process.pid, "task", task, "wchan"):
                return None
            marks.append((task, switches))
    return tuple(marks)


def held_still(ancestor: int) -> list[Process]:
    """All processes below `ancestor` (this process), made to stop, each in the state in which it was before.

    A chain of processes, each of which forks and ends, can be anywhere but where a look at one after the other looks.
    One signal stops all of a pid namespace at once (kill(2), pid -1), forks under way included; elsewhere nothing does.
    """
    seen = {process.pid: process for process in descendants(ancestor)}
    if ancestor != 1:
        return list(seen.values())
    _kill(-1, signal.SIGSTOP)
    stopped = descendants(ancestor)
    return [seen.get(one.pid) or (replace(one, state="R") if one.state == "T" else one) for one in stopped]


def end_all(ancestor: int) -> None:
    """Kill and reap everything below `ancestor` (this process) until nothing is left.

    As init of a pid namespace one signal reaches all of it at once (kill(2), pid -1); elsewhere a scan is repeated
    until it finds nobody, which needs `confine.adopt_orphans` so that no one escapes by losing its parent.
    """
    whole_namespace = ancestor == 1
    while True:
        family = descendants(ancestor)
        if not family:
            return
        if whole_namespace:
            _kill(-1)
        else:
            for process in family:
                _kill(process.pid)
        _reap()
        time.sleep(0.0005)  # let the kernel finish the dead before the next look


def hold(ancestor: int) -> dict[int, int]:
    """A descriptor for each process below `ancestor`, by pid: no other one can come in its place (pidfd_open(2))."""
    held = {}
    for process in descendants(ancestor):
        with contextlib.suppress(ProcessLookupError):  # it ended after the look
            held[process.pid] = os.pidfd_open(process.pid)
    return held


def end_held(held: dict[int, int]) -> None:
    """Kill those processes and come back when each has ended; the descriptors are closed."""
    for pid, descriptor in held.items():
        with contextlib.suppress(ProcessLookupError):  # it has ended and is reaped
            signal.pidfd_send_signal(descriptor, signal.SIGKILL)
        select.select([descriptor], [], [])
        os.close(descriptor)
        _reap_orphan(pid)


def end_marked(mark: str) -> None:
    """Kill every process, whoever its parent is by now, whose environment held `mark` when it started."""
    ended: set[int] = set()
    while found := {pid for pid in processes() if mark in environment(pid)}:
        for pid in found:
            _kill(pid)
        ended |= found
        time.sleep(0.0005)  # let the kernel finish the dead before the next look
    for pid in ended:
        _reap_orphan(pid)


def _kill(pid: int, number: int = signal.SIGKILL) -> None:
    with contextlib.suppress(ProcessLookupError):  # it ended between the look and the signal
        os.kill(pid, number)


def _reap_orphan(pid: int) -> None:
    with contextlib.suppress(ChildProcessError):  # most are others' children, who reap them
        os.waitpid(pid, 0)


def _reap() -> None:
    with contextlib.suppress(ChildProcessError):  # nobody is left
        while os.waitpid(-1, os.WNOHANG)[0]:
            continue


def _read(pid: int) -> Process | None:
    text = _text(pid, "stat")
    if not text:
        return None
    fields = text[text.rindex(")") + 2 :].split()
    ticks = sum(int(field) for field in fields[11:15])
    return Process(pid, int(fields[1]), fields[0], ticks / _TICKS, int(fields[17]), int(fields[21]) * _PAGE)


def _tasks(pid: int) -> Iterator[tuple[int, str, int]]:
    for task in _task_numbers(pid):
        status = dict(line.split(":\t", 1) for line in _text(pid, "task", task, "status").splitlines() if ":\t" in line)
        if status:
            switches = int(status["voluntary_ctxt_switches"]) + int(status["nonvoluntary_ctxt_switches"])
            yield task, status["State"][0], switches


def _task_numbers(pid: int) -> list[int]:
    return sorted(map(int, _entries(pid, "task")))


def _entries(pid: int, folder: str) -> list[str]:
    try:
        return os.listdir(PROC / str(pid) / folder)
    except OSError:
        return []  # the process is gone, or not ours to see


def _proportional(pid: int) -> int:
    """A process's share of memory in bytes; 0 if it is gone or not ours to see."""
    lines = _text(pid, "smaps_rollup").splitlines()
    return sum(int(line.split()[1]) << 10 for line in lines if line.startswith("Pss:"))


def _text(*names: object) -> str:
    """What a file below `/proc` says. There are thousands of them to read, so this is as plain as it can be."""
    try:
        with open("/".join(("/proc", *map(str, names))), "rb", buffering=0) as file:
            return file.read().decode("utf-8", "replace")
    except OSError:
        return ""  # the process is gone, or not ours to see
