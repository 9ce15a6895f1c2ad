"""Run beside the student's functions: a dict whose every operation is one step, and words that tell who sends them.

For the explorer a process is a thread with its own copy of the student's file. `multiprocessing` is a stand-in then,
whose locks are the same in every copy if they were made while the file was imported, as after a fork.
"""

import copy
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import reload
from multiprocessing import forkserver, managers, process, resource_tracker
from types import ModuleType
from typing import Any

from grader.interleave.probes import switch_point
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


def together(student: ModuleType, counts: dict[str, int], word_lists: list[list[str]]) -> dict[str, object]:
    """The counts when a process for each list has counted its words."""
    import multiprocessing

    shared, lock = Shared(counts), multiprocessing.Lock()
    files = [student, *(forked(student) for _ in word_lists[1:])]
    processes = [
        threading.Thread(target=file.count_words, args=(shared, lock, words), name=f"process {number}")
        for number, (file, words) in enumerate(zip(files, word_lists, strict=True), 1)
    ]
    for one in processes:
        one.start()
    for one in processes:
        one.join()
    return {word: plain(shared.words[word]) for word in sorted(shared.words)}


def forked(student: ModuleType) -> ModuleType:
    """Another copy of the student's file: variables of its own, but the same locks of `multiprocessing`."""
    import multiprocessing

    file = ModuleType(student.__name__)
    vars(file)["__builtins__"] = vars(student)["__builtins__"]
    multiprocessing.again = iter(multiprocessing.made)  # type: ignore[attr-defined]
    reload(file)  # under the explorer this runs the file in the copy
    multiprocessing.again = None  # type: ignore[attr-defined]
    return file


class Shared:
    """A manager's dict: every operation is one step, and what it gives is a copy."""

    def __init__(self, words: dict[str, Any]) -> None:
        self.words = dict(words)

    def __getitem__(self, word: str) -> Any:
        switch_point("reads", f"shared[{word!r}]", lambda: self.words.get(word), changes=False)
        return copy.deepcopy(self.words[word])

    def get(self, word: str, default: Any = None) -> Any:
        switch_point("reads", f"shared[{word!r}]", lambda: self.words.get(word, default), changes=False)
        return copy.deepcopy(self.words.get(word, default))

    def __setitem__(self, word: str, value: Any) -> None:
        switch_point("writes", f"shared[{word!r}]", value)
        self.words[word] = copy.deepcopy(value)

    def __iter__(self) -> Iterator[str]:
        return iter(self.keys())  # type: ignore[attr-defined]

    def _callmethod(self, name: str, arguments: tuple[Any, ...] = (), named: dict[str, Any] | None = None) -> Any:
        return getattr(self, name)(*arguments, **(named or {}))

    def _getvalue(self) -> dict[str, Any]:
        return self.copy()  # type: ignore[attr-defined, no-any-return]


def operation(name: str, changes: bool) -> Callable[..., Any]:
    """A method of `Shared` that is done by the dict behind it."""
    verb, told = ("looks into", "shared") if name.startswith("__") else ("calls", f"shared.{name}()")

    def operate(shared: Shared, *arguments: Any, **named: Any) -> Any:
        arguments = copy.deepcopy(arguments)
        switch_point(verb, told, changes=changes)
        result = getattr(shared.words, name)(*arguments, **named)
        if result is shared.words:
            return shared
        return copy.deepcopy(list(result) if name in ("keys", "values", "items", "__reversed__") else result)

    return operate


for method in ("__contains__", "__len__", "copy", "keys", "values", "items", "__reversed__", "__or__", "__ror__"):
    setattr(Shared, method, operation(method, changes=False))
for method in ("__delitem__", "clear", "pop", "popitem", "setdefault", "update", "__ior__"):
    setattr(Shared, method, operation(method, changes=True))


# --- for real


def alone(student: ModuleType, counts: dict[str, int], word_lists: list[list[str]]) -> list[dict[str, object]]:
    """The counts in a manager's dict after each call, and whether another process could take the lock then."""
    import multiprocessing

    told: list[dict[str, object]] = []
    with multiprocessing.Manager() as manager:
        shared = manager.dict(counts)
        for words, lock in zip(word_lists, (multiprocessing.Lock(), manager.Lock()), strict=True):
            student.count_words(shared, lock, words)
            free = multiprocessing.Process(target=try_lock, args=(lock,))
            free.start()
            free.join()
            found = {word: plain(number) for word, number in shared.items()}
            told.append({"counts": found, "free": free.exitcode == 0})
    return told


def try_lock(lock: Any) -> None:
    raise SystemExit(0 if lock.acquire(False) else 1)


def watched(student: ModuleType, word_lists: list[list[str]]) -> object:
    """One call; every start of a process or a manager and every word that is sent leaves a record."""
    started = Started()
    start = managers.BaseManager.start

    def tell_and_start(manager: Any, *arguments: Any, **named: Any) -> None:
        start(manager, *arguments, **named)
        meet("manager", note=manager._process.pid)

    managers.BaseManager.start = tell_and_start  # type: ignore[method-assign]
    came = student.tally([[Word(word) for word in words] for words in word_lists])
    meet("home", note=servants())
    started.all_end()
    return counts_of(came)


def tallied(student: ModuleType, calls: list[list[list[str]]]) -> list[object]:
    """What came back from one call after the other; all are looked at when the last is over."""
    started = Started()
    came = []
    for word_lists in calls:
        came.append(student.tally(word_lists))
        started.all_end()
    return [counts_of(one) for one in came]


class Word(str):
    """A word that tells which process sends it to another one."""

    def __reduce__(self) -> tuple[object, ...]:
        meet("sends", note=str(self))
        return Word, (str(self),)


class Started:
    """Every Process that is started from now on is told at the gate; those that nobody waits for stay as they are.

    `start` takes the chance to tidy away children that happen to have ended. Whether one is left must not be luck.
    """

    def __init__(self) -> None:
        self.pids: list[int] = []
        start, tidy = process.BaseProcess.start, process._cleanup  # type: ignore[attr-defined]

        def tell_and_start(one: process.BaseProcess) -> None:
            is_manager = getattr(getattr(one, "_target", None), "__name__", "") == "_run_server"
            process._cleanup = lambda: None  # type: ignore[attr-defined]
            start(one)
            process._cleanup = tidy  # type: ignore[attr-defined]
            if not is_manager:
                meet("starts")
                self.pids.append(one.pid or 0)

        process.BaseProcess.start = tell_and_start  # type: ignore[method-assign]

    def all_end(self) -> None:
        """Wait for those that nobody waited for, and leave them unreaped: how far they got must not be luck."""
        for pid in self.pids:
            with suppress(ChildProcessError):  # it was waited for
                os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)


def servants() -> int:
    """How many children of this process are the standard library's own, which stay for the next call."""
    pids = (resource_tracker._resource_tracker._pid, forkserver._forkserver._forkserver_pid)  # type: ignore[attr-defined]
    return sum(pid is not None for pid in pids)


def counts_of(came: object) -> object:
    """The dict that came back where it is one, with plain words and numbers, in order of the words, since that of the
    processes is nobody's; of anything else, the name of its type."""
    if type(came) is not dict:
        return type(came).__name__
    counts = {str(word) if isinstance(word, str) else type(word).__name__: plain(came[word]) for word in came}
    return dict(sorted(counts.items(), key=lambda count: count[0]))


def plain(number: object) -> object:
    """A number as it is; of anything else, the name of its type."""
    return number if type(number) in (int, bool) else type(number).__name__
