"""What was left behind, in words that hold no pid and no generated name: those differ from run to run."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from grader.evidence import Leak
from grader.explain.words import HEADLINE, WIDTH, Words, ask, counted, fit, paragraphs, wrapped
from grader.run import Left, Leftover

_INDENT = "    "
_THREAD = re.compile(r"Thread-\d+(?: \((?P<target>.*)\))?")  # how threading names a thread without a name
_POOL_THREAD = re.compile(r"ThreadPoolExecutor-\d+_\d+")
_MAX_LINES = 12
# Whether a process that is alive runs or sleeps at the moment of looking is chance, so it is not told.
_STATES = {"Z": "ended, but nobody waited for it (a zombie)", "T": "stopped"}


def leak(evidence: Leak) -> Words:
    """The words for left-overs: what they are, as a family where they are one, and a question for each kind."""
    lines = [
        *_family(evidence.processes),
        *_counted(map(_thread, evidence.threads)),
        *_counted(map(_memory, evidence.shared)),
    ]
    return Words(
        message=_message(evidence),
        headline=_headline(evidence),
        story=paragraphs(
            [fit(_INDENT + line, WIDTH) for line in lines[:_MAX_LINES]],
            wrapped("The grader has ended it for you; a real program would keep it."),
            ask(_question(evidence)),
        ),
    )


def _message(evidence: Leak) -> str:
    alive = [process for process in evidence.processes if process.state != "Z"]
    if alive:
        return "Your function came back, but a process that it started is still alive."
    if evidence.processes:
        return "Your function came back, but nobody waited for a process that it started."
    if evidence.threads:
        return "Your function came back, but a thread that it started is still running."
    return "Your function came back, but it left something in shared memory."


def _headline(evidence: Leak) -> str:
    alive = sum(process.state != "Z" for process in evidence.processes)
    if alive:
        return counted(alive, "process still alive", "processes still alive")
    if evidence.processes:
        return counted(len(evidence.processes), "zombie")
    if evidence.threads:
        return fit(counted(len(evidence.threads), "thread still alive", "threads still alive"), HEADLINE)
    return "shared memory is left"


def _question(evidence: Leak) -> str:
    if any(process.state != "Z" for process in evidence.processes):
        return "who tells it that the work is over, and who waits until it has ended?"
    if evidence.processes:
        return "which call waits for a child, so that the system may forget it?"
    if evidence.threads:
        return "who waits for that thread, and what makes it end?"
    return "who is the last to use it, and which call gives it back?"


def _family(processes: Sequence[Leftover]) -> list[str]:
    """A line a process, children below their parents; those that look the same are counted."""
    depth: dict[int, int] = {}
    lines = []
    for process in processes:
        depth[process.pid] = depth.get(process.parent, -1) + 1
        shift = "  " * depth[process.pid] + "└─ " if depth[process.pid] else ""
        started = _at(process.line, "started")
        lines.append(f"{shift}{_command(process.command)}{started}: {_STATES.get(process.state, 'ALIVE')}")
    return _counted(lines)


def _counted(lines: Iterable[str]) -> list[str]:
    return [line if times == 1 else f"{line}  (× {times})" for line, times in Counter(lines).items()]


def _command(command: str) -> str:
    """A process by what it runs. A forked child still has the command of the one that forked it, which is ours."""
    program = PurePosixPath(command.partition(" ")[0]).name
    return program if program and not program.startswith(("python", "bwrap")) else "a process of yours"


def _at(line: int | None, done: str) -> str:
    return f", {done} at line {line}" if line else ""


def _thread(thread: Left) -> str:
    return _kind_of_thread(thread.name) + _at(thread.line, "started")


def _kind_of_thread(name: str) -> str:
    match = _THREAD.fullmatch(name)
    if match and match["target"]:
        return f"a thread that runs {match['target']}()"
    if match:
        return "a thread without a name"
    return "a thread of a ThreadPoolExecutor" if _POOL_THREAD.fullmatch(name) else f"the thread {name}"


def _memory(entry: Left) -> str:
    return _kind_of_memory(entry.name) + _at(entry.line, "made")


def _kind_of_memory(name: str) -> str:
    """An entry of /dev/shm by its kind; multiprocessing makes up names by chance."""
    if name.startswith("sem."):
        return "a semaphore that was never unlinked"
    if name.startswith(("psm_", "wnsm_", "pym-", "pymp-")):
        return "a block of shared memory that was never unlinked"
    return f"shared memory called {name}, never unlinked"
