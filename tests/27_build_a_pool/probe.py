"""Run beside the student's `ProcessPool`: tasks of all kinds, some of which end their worker.

What came of a task is told as a pair: "value" and what it was, or "raised" and the name of the exception's type.
"""

import os
import signal
import sys
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import forkserver, resource_tracker
from multiprocessing.pool import Pool, ThreadPool
from types import ModuleType
from typing import Any

from grader.sandbox.gate import meet

Came = list[object]


def results(student: ModuleType, values: list[object], order: list[int]) -> list[Came]:
    """One worker, so the tasks are done as they were submitted; what the handles give, asked in this order."""
    watch_for_pools()
    pool = student.ProcessPool(1)
    handles = [pool.submit(reply, place, value) for place, value in enumerate(values)]
    came = [of(handles[place]) for place in order]
    finish(pool)
    return came


def together(student: ModuleType, count: int, workers: int) -> list[Came]:
    """As many tasks as there are workers wait for each other, then the next ones."""
    watch_for_pools()
    pool = student.ProcessPool(workers)
    handles = [pool.submit(work_together, place, workers) for place in range(count)]
    came = [of(handle) for handle in handles]
    meet("staff", note=servants())
    finish(pool)
    return came


def closing(student: ModuleType) -> dict[str, str]:
    """What `submit`, `join` and `close` do at the wrong moment."""
    pool = student.ProcessPool(2)
    handle = pool.submit(give, 1)
    told = {"join before close": what(pool.join), "close": what(pool.close), "close again": what(pool.close)}
    told["submit after close"] = what(pool.submit, give, 2)
    told["join"] = what(pool.join)
    told["submit after join"] = what(pool.submit, give, 3)
    told["result after join"] = "did nothing" if of(handle) == ["value", 1] else str(of(handle))
    return told


def still_queued(student: ModuleType, count: int) -> list[Came]:
    """One worker, whose first task lasts until the pool has been closed; the others wait behind it."""
    pool = student.ProcessPool(1)
    handles = [pool.submit(hold, "begun", "closed")] + [pool.submit(give, place) for place in range(count)]
    meet("begun", parties=2)
    pool.close()
    meet("closed", parties=2)
    came = [of(handle) for handle in handles]
    pool.join()
    return came


def nobody_asks(student: ModuleType, sizes: list[int], workers: int) -> list[Came]:
    """Close and join at once; what the handles give afterwards, when values have these sizes."""
    pool = student.ProcessPool(workers)
    handles = [pool.submit(bytes, size) for size in sizes]
    finish(pool)
    meet("home", note=servants())
    return [[kind, len(value) if isinstance(value, bytes) else value] for kind, value in map(of, handles)]


def errors(student: ModuleType, text: str, number: int) -> dict[str, object]:
    """One worker: a task, one that raises, and another task; which process did them, and what came out, twice."""
    pool = student.ProcessPool(1)
    before, failing, after = pool.submit(os.getpid), pool.submit(fail, text, number), pool.submit(os.getpid)
    told: dict[str, object] = {}
    for time in ("first", "again"):
        try:
            told[time] = ["value", plain(failing.result())]
        except Exception as error:
            told[time] = [type(error).__name__, [plain(part) for part in error.args]]
    told["same worker"] = of(before) == of(after)
    finish(pool)
    return told


def accidents(student: ModuleType, plan: list[str], workers: int) -> dict[str, object]:
    """A task for each word of the plan, one more when all of these are over, and the end of the pool."""
    pool = student.ProcessPool(workers)
    handles = [submitted(pool, task, word, place) for place, word in enumerate(plan)]
    came = [of(handle) for handle in handles]
    late = of(submitted(pool, give, len(plan)))
    finish(pool)
    meet("home", note=servants())
    return {"came": came, "late": late}


# --- tasks


def reply(place: int, value: object) -> object:
    meet("work", note=place)
    return value


def give(value: object) -> object:
    return value


def hold(*labels: str) -> str:
    for label in labels:
        meet(label, parties=2)
    return labels[-1]


def work_together(place: int, workers: int) -> int:
    meet("begin", parties=workers)
    return place


class TaskError(Exception):
    """What is wrong with a task; it takes two arguments."""

    def __init__(self, text: str, number: int) -> None:
        super().__init__(text, number)


def fail(text: str, number: int) -> None:
    raise TaskError(text, number)


class NoWayBack:
    """A value that can be pickled and not unpickled."""

    def __reduce__(self) -> tuple[Callable[..., object], tuple[str]]:
        return int, ("this is no number",)


class ErrorWithoutWayBack(Exception):
    """An exception that can be pickled and not unpickled: it is made anew with other arguments than it wants."""

    def __init__(self, text: str, number: int) -> None:
        super().__init__(text)


class ErrorWithLuggage(Exception):
    """An exception that cannot be pickled."""

    def __init__(self) -> None:
        super().__init__(lambda: None)


def raise_without_way_back(place: int) -> None:
    raise ErrorWithoutWayBack("no way back", place)


def raise_with_luggage(place: int) -> None:
    raise ErrorWithLuggage


TASKS: dict[str, Callable[[int], object]] = {
    "works": give,
    "os._exit(0)": lambda place: os._exit(0),
    "os._exit(1)": lambda place: os._exit(1),
    "SIGKILL": lambda place: os.kill(os.getpid(), signal.SIGKILL),
    "sys.exit(0)": lambda place: sys.exit(0),
    "no pickle": lambda place: lambda: place,
    "no way back": lambda place: NoWayBack(),
    "an error without a way back": raise_without_way_back,
    "an error without a pickle": raise_with_luggage,
}


def task(word: str, place: int) -> object:
    return TASKS[word](place)


# --- looks


def submitted(pool: Any, *call: Any) -> Any:
    """The handle of a task; one that raises where `submit` does, as it may when workers have died."""
    try:
        return pool.submit(*call)
    except Exception as error:
        refused: Future[object] = Future()
        refused.set_exception(error)
        return refused


def of(handle: Any) -> Came:
    """What a handle gives."""
    try:
        return ["value", plain(handle.result())]
    except (Exception, SystemExit, KeyboardInterrupt) as error:
        return ["raised", type(error).__name__]


def what(function: Callable[..., object], *arguments: object) -> str:
    """What a call did, as the rest of a sentence."""
    try:
        function(*arguments)
    except Exception as error:
        return f"raised {type(error).__name__}"
    return "did nothing"


def finish(pool: Any) -> None:
    pool.close()
    pool.join()


def watch_for_pools() -> None:
    """From now on whoever makes a pool of the library leaves a record, and gets none; one of threads may be made."""
    make = Pool.__init__

    def tell(pool: Any, *arguments: Any, **named: Any) -> None:
        if isinstance(pool, ThreadPool):
            make(pool, *arguments, **named)
            return
        meet("withheld", note=type(pool).__name__)
        raise NotImplementedError("a pool of the library is withheld in this kata")

    Pool.__init__ = ProcessPoolExecutor.__init__ = tell  # type: ignore[assignment, method-assign]


def servants() -> int:
    """How many children of this process are the standard library's own, which stay for the next call."""
    pids = (resource_tracker._resource_tracker._pid, forkserver._forkserver._forkserver_pid)  # type: ignore[attr-defined]
    return sum(pid is not None for pid in pids)


def plain(value: object) -> object:
    """Plain data as it is; of anything else, the name of its type."""
    return value if value is None or type(value) in (bool, int, str, bytes) else type(value).__name__
