"""Run beside the student's `squares_plus`: numbers that notice where they are squared, and the file as a script."""

import multiprocessing
import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from multiprocessing.process import BaseProcess
from types import ModuleType

from grader.sandbox.confine import adopt_orphans
from grader.sandbox.gate import meet

MOMENTS = 5  # trips to the harness and back
ERROR = re.compile(r"(?:\w+\.)*(\w+(?:Error|Exception))\b")


def squares(student: ModuleType, tasks: list[list[object]]) -> list[dict[str, object]]:
    """For each task, an offset, numbers and a start method: what came of it, and how processes were started."""
    global home
    home = os.getpid()
    started = note_every_start()
    told = []
    for offset, numbers, start_method in tasks:
        assert isinstance(numbers, list)
        slow_first = [*map(SlowNumber, numbers[:1]), *map(Number, numbers[1:])]
        try:
            came = {"returned": plain(student.squares_plus(offset, slow_first, start_method))}
        except Exception as error:
            came = {"raised": type(error).__name__}
        told.append({**came, "started": sorted(set(started))})
        started.clear()
    return told


def start_methods(student: ModuleType) -> list[str]:
    """What can be asked for."""
    return multiprocessing.get_all_start_methods()


def scripts(student: ModuleType, methods: list[str]) -> list[dict[str, object]]:
    """What the student's file prints as a script with each of these words; all of them run at the same time."""
    adopt_orphans()  # what a script leaves behind becomes a child of this process, and is waited for
    with ThreadPoolExecutor() as threads:
        told = list(threads.map(script, [f"{student.__name__}.py"] * len(methods), methods))
    with suppress(ChildProcessError):
        while True:
            os.wait()
    return told


def script(file: str, word: str) -> dict[str, object]:
    """What one script prints, and the first error that it or a process of its own tells of, which ends it all.

    A pool replaces a worker that fails as soon as it begins, and that one fails as well, and so for ever.
    """
    with subprocess.Popen(
        [sys.executable, "-s", "-S", file, word],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},  # a worker that is ended has printed what it printed
        text=True,
        start_new_session=True,
    ) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        errors = (match[1] for match in map(ERROR.match, running.stderr) if match)
        error = next(errors, None)
        if error is not None:
            os.killpg(running.pid, signal.SIGKILL)
        return {"printed": running.stdout.read().strip(), "error": error}


def note_every_start() -> list[str]:
    """A list that will hold the start method of every Process that is started from now on."""
    methods: list[str] = []
    start = BaseProcess.start

    def start_and_note(process: BaseProcess) -> None:
        start(process)
        methods.append(process._popen.method)  # type: ignore[attr-defined]

    BaseProcess.start = start_and_note  # type: ignore[assignment, method-assign]
    return methods


home = 0  # the caller's process; a forked worker remembers it, any other never knew it


class Number(int):
    """A number that tells when it is squared in the caller's process."""

    def __mul__(self, other: int) -> int:
        return self.noted(int(self) * int(other))

    def __pow__(self, other: int, modulus: int | None = None) -> int:  # type: ignore[override]
        return self.noted(pow(int(self), other, modulus))

    def noted(self, result: int) -> int:
        if os.getpid() == home:
            meet("squared at home")
        return result


class SlowNumber(Number):
    """A number that takes its time, so that others may be squared before it."""

    def noted(self, result: int) -> int:
        for _ in range(MOMENTS):
            meet("at work")
        return super().noted(result)


def plain(result: object) -> object:
    """A list of numbers as it is; of anything else in it or in its place, the name of its type."""
    if type(result) is not list:
        return type(result).__name__
    return [part if type(part) is int else type(part).__name__ for part in result]
