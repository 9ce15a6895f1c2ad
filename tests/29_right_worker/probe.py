"""Run beside the student's `map_cpu` and `map_io`: functions that leave a record of where they are called."""

import os
import sys
import threading
from types import ModuleType

from grader.sandbox.gate import meet

MOMENTS = 3  # trips to the harness and back that a piece of work takes, so that another one could come in between


def results(student: ModuleType, name: str, values: list[object], workers: int) -> object:
    """Items that cannot be hashed, each of which holds the reply to it."""
    return plain(getattr(student, name)(reply, [[value] for value in values], workers))


def where(student: ModuleType, name: str, count: int, workers: int) -> dict[str, object]:
    """As many items, each of which tells in which process and thread it is worked on. Here is the caller."""
    came = getattr(student, name)(
        tell, [[number, os.getpid(), threading.get_ident()] for number in range(count)], workers
    )
    return {"came": plain(came), "gil": getattr(sys, "_is_gil_enabled", lambda: True)()}


def together(student: ModuleType, name: str, count: int, workers: int) -> object:
    """As many items as there are workers wait for each other, then the next ones."""
    return plain(getattr(student, name)(work_together, [[number, workers] for number in range(count)], workers))


def not_picklable(student: ModuleType, count: int) -> object:
    """A function, items and results for `map_io` none of which could go to another process."""
    locks = [threading.Lock() for _ in range(count)]
    results = student.map_io(lambda lock: (lock, lock.locked()), locks, 2)
    return isinstance(results, list) and [lock for lock, _ in results] == locks


def error_comes_home(student: ModuleType, name: str, count: int, place: int, text: str) -> dict[str, object]:
    """What comes out when one item raises."""
    try:
        getattr(student, name)(
            reply_or_raise, [[number, text if number == place else ""] for number in range(count)], 2
        )
    except Exception as error:
        return {"raised": type(error).__name__, "text": str(error), "threads": threading.active_count() - 1}
    return {"raised": "", "text": "", "threads": threading.active_count() - 1}


def forks(student: ModuleType, count: int, workers: int) -> list[int]:
    """For every fork, how many threads there were beside the calling one: `map_io` first, then `map_cpu`."""
    threads: list[int] = []
    os.register_at_fork(before=lambda: threads.append(threading.active_count() - 1))
    items = [[number] for number in range(count)]
    student.map_io(reply, items, workers)
    student.map_cpu(reply, items, workers)
    return threads


# --- what the workers do


def reply(item: list[object]) -> object:
    return item[0]


def tell(item: list[object]) -> object:
    _, process, thread = item
    meet("work", note=[os.getpid() == process, threading.get_ident() == thread])
    return item[0]


def work_together(item: list[int]) -> int:
    number, workers = item
    meet("begin", parties=workers)
    for _ in range(MOMENTS):
        meet("at work")
    meet("end")
    return number


def reply_or_raise(item: list[object]) -> object:
    if item[1]:
        raise ItemError(item[1])
    return item[0]


class ItemError(Exception):
    """What is wrong with one item."""


def plain(result: object) -> object:
    """The list as it is, with the name of its type for each part that is no plain data; or the type of what came."""
    if type(result) is not list:
        return type(result).__name__
    return [part if part is None or type(part) in (bool, int, str) else type(part).__name__ for part in result]
