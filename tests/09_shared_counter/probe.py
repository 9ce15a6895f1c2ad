"""Run beside the student's functions: counters that tell who adds, and processes that the explorer can control.

For the explorer a process is a thread with its own copy of the student's file. `multiprocessing` is a stand-in then,
whose locks are the same in every copy if they were made while the file was imported, as after a fork.
"""

import os
import threading
from contextlib import suppress
from importlib import reload
from multiprocessing import forkserver, process, resource_tracker, sharedctypes
from types import ModuleType
from typing import Any

from grader.sandbox.gate import meet

STAND_INS = {
    "multiprocessing": """
import threading
from multiprocessing import context

made = []  # while the file was imported
again = None  # the same, once more, while a copy of the file is imported

class Waiting:
    def acquire(self, block=True, timeout=None):
        return super().acquire(block, -1 if timeout is None or not block else max(timeout, 0))

class WaitingForAny:
    def acquire(self, block=True, timeout=None):
        return super().acquire(block, timeout if block else None)

def inherited(name, *bases):
    kind = type(name, bases, {})
    def make(*arguments):
        if again is not None:
            return next(again)
        made.append(kind(*arguments))
        return made[-1]
    return make

Lock = inherited("Lock", Waiting, threading.Lock)
RLock = inherited("RLock", Waiting, threading.RLock)
Condition = inherited("Condition", threading.Condition)
Semaphore = BoundedSemaphore = inherited("Semaphore", WaitingForAny, threading.Semaphore)

def get_context(method=None):
    import multiprocessing
    return multiprocessing

def __getattr__(name):
    return getattr(context._default_context, name)
""",
    "concurrent.futures": """
from concurrent.futures._base import *
from concurrent.futures.thread import ThreadPoolExecutor

class ProcessPoolExecutor: ...
""",
}


# --- for the explorer


def together(student: ModuleType, start: int, times: int) -> int:
    """What a counter stands at when two processes have added to it."""
    counter = Value(start)
    copies = [student, forked(student)]
    processes = [
        threading.Thread(target=copy.add_many, args=(counter, times), name=f"process {number}")
        for number, copy in enumerate(copies, 1)
    ]
    for one in processes:
        one.start()
    for one in processes:
        one.join()
    return counter.value


def forked(student: ModuleType) -> ModuleType:
    """Another copy of the student's file: variables of its own, but the same locks of `multiprocessing`."""
    import multiprocessing

    copy = ModuleType(student.__name__)
    vars(copy)["__builtins__"] = vars(student)["__builtins__"]
    multiprocessing.again = iter(multiprocessing.made)  # type: ignore[attr-defined]
    reload(copy)  # under the explorer this runs the file in the copy
    multiprocessing.again = None  # type: ignore[attr-defined]
    return copy


class Value:
    """A counter as `multiprocessing.Value` makes them. To read `value` is one step, to write it is another."""

    def __init__(self, value: int) -> None:
        import multiprocessing

        self.value = value
        vars(self)["get_lock()"] = multiprocessing.RLock()  # stories call it by this name

    def get_lock(self) -> Any:
        return vars(self)["get_lock()"]

    def get_obj(self) -> "Value":
        return self

    def acquire(self, *arguments: Any, **named: Any) -> bool:
        return bool(self.get_lock().acquire(*arguments, **named))

    def release(self) -> None:
        self.get_lock().release()

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *error: object) -> None:
        self.release()


# --- for real


def alone(student: ModuleType, start: int, times: list[int]) -> dict[str, object]:
    """What a counter stands at after each call, and whether another process could take its lock then."""
    import multiprocessing

    counter: Any = multiprocessing.Value("q", start)
    stands = []
    for number in times:
        student.add_many(counter, number)
        stands.append(counter.value)
    free = multiprocessing.Process(target=try_lock, args=(counter,))
    free.start()
    free.join()
    return {"stands": stands, "free": free.exitcode == 0}


def try_lock(counter: Any) -> None:
    raise SystemExit(0 if counter.acquire(block=False) else 1)


def watched(student: ModuleType, workers: int, times: int) -> None:
    """One call; every write to a counter and every start of a process leaves a record."""
    started = Started()
    watch_counters()
    student.count_in_processes(workers, times)
    meet("home", note=servants())
    started.all_end()


def counted(student: ModuleType, calls: list[list[int]]) -> list[object]:
    """What came back from one call after the other."""
    started = Started()
    came = []
    for call in calls:
        came.append(plain(student.count_in_processes(*call)))
        started.all_end()
    return came


class Started:
    """Every Process that is started from now on is told at the gate; those that nobody waits for stay as they are.

    `start` takes the chance to tidy away children that happen to have ended. Whether one is left must not be luck.
    """

    def __init__(self) -> None:
        self.pids: list[int] = []
        start, tidy = process.BaseProcess.start, process._cleanup  # type: ignore[attr-defined]

        def tell_and_start(one: process.BaseProcess) -> None:
            meet("starts")
            process._cleanup = lambda: None  # type: ignore[attr-defined]
            start(one)
            process._cleanup = tidy  # type: ignore[attr-defined]
            self.pids.append(one.pid or 0)

        process.BaseProcess.start = tell_and_start  # type: ignore[method-assign]

    def all_end(self) -> None:
        """Wait for those that nobody waited for, and leave them unreaped: how far they got must not be luck."""
        for pid in self.pids:
            with suppress(ChildProcessError):  # it was waited for
                os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)


def watch_counters() -> None:
    """From now on every write to a Value is told at the gate, in this process and in those that inherit or are
    given one."""
    kind = sharedctypes.Synchronized
    value: Any = vars(kind)["value"]
    rebuild = kind.__reduce__

    def tell_and_write(counter: Any, number: int) -> None:
        meet("counts")
        value.fset(counter, number)

    kind.value = property(value.fget, tell_and_write)  # type: ignore[assignment, misc]
    kind.__reduce__ = lambda counter: (rebuilt, rebuild(counter)[1])  # type: ignore[assignment, index, method-assign]


def rebuilt(*parts: Any) -> object:
    watch_counters()
    return sharedctypes.synchronized(*parts)


def servants() -> int:
    """How many children of this process are the standard library's own, which stay for the next call."""
    pids = (resource_tracker._resource_tracker._pid, forkserver._forkserver._forkserver_pid)  # type: ignore[attr-defined]
    return sum(pid is not None for pid in pids)


def plain(count: object) -> object:
    """What came back where it can be a number or nothing; of anything else, the name of its type."""
    return count if count is None or type(count) in (int, bool) else type(count).__name__
