"""Run beside the student's `gather`: functions that stand at gates and tell whose thread they are in."""

import os
import threading
from collections.abc import Callable
from types import ModuleType

from grader.sandbox.gate import meet

Function = Callable[[], object]


def whose_thread(student: ModuleType, values: list[object]) -> object:
    """Each function tells whether its thread is the one that called `gather`."""
    caller = threading.get_ident()
    over: list[object] = []

    def station(value: object) -> Function:
        def measure() -> object:
            meet("measure", note=threading.get_ident() == caller)
            over.append(value)
            return value

        return measure

    result = student.gather([station(value) for value in values])
    let_all_arrive(over, values)
    return plain(result)


def how_fresh(student: ModuleType, values: list[object]) -> dict[str, object]:
    """For the explorer: whether a thread called a second function, and how many results there were."""
    thread = threading.local()
    again: list[object] = []

    def station(value: object) -> Function:
        def measure() -> object:
            if hasattr(thread, "called"):
                again.append(value)
            thread.called = True
            return value

        return measure

    result = plain(student.gather([station(value) for value in values]))
    let_all_end()
    return {"again": bool(again), "results": result if isinstance(result, str) else len(result)}


def together(student: ModuleType, values: list[object]) -> object:
    """All functions stand at one gate that opens when all of them are there."""
    over: list[object] = []

    def station(value: object) -> Function:
        def measure() -> object:
            meet("measure", parties=len(values))
            over.append(value)
            return value

        return measure

    result = student.gather([station(value) for value in values])
    let_all_arrive(over, values)
    return plain(result)


def last_one_first(student: ModuleType, values: list[object]) -> object:
    """If all functions run at the same time, each ends only after the one behind it; if not, as they come."""
    home = os.getpid()
    done = [threading.Event() for _ in values]

    def station(index: int) -> Function:
        def measure() -> object:
            meeting = meet("measure", parties=len(values))
            if meeting.met and os.getpid() == home and index + 1 < len(values):
                done[index + 1].wait()
            done[index].set()
            return values[index]

        return measure

    return plain(student.gather([station(index) for index in range(len(values))]))


def controlled(student: ModuleType, values: list[object]) -> object:
    """For the explorer: functions that return at once."""
    result = plain(student.gather(constants(values)))
    let_all_end()
    return result


def twice(student: ModuleType, first: list[object], second: list[object]) -> list[object]:
    """Two calls one after the other; both lists are looked at when both calls are over."""
    results = [student.gather(constants(values)) for values in (first, second)]
    return [plain(result) for result in results]


def constants(values: list[object]) -> list[Function]:
    """A function for each value that returns it at once."""
    return [lambda value=value: value for value in values]


def let_all_arrive(over: list[object], values: list[object]) -> None:
    """Where `gather` was back too soon, wait for what it has started: how far that is must not be luck."""
    if len(over) < len(values):
        meet("everybody rests", parties=2)  # the second never comes: on we go when nothing else can run


def let_all_end() -> None:
    """Under the explorer: a thread whose result has been handed over may take its time to end."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()


def repeated(student: ModuleType, value: object, count: int) -> object:
    """The same function several times in the list."""

    def measure() -> object:
        meet("measure")
        return value

    return plain(student.gather([measure] * count))


def plain(result: object) -> list[object] | str:
    """The list as it is, or the name of the type that came in its place."""
    return list(result) if isinstance(result, list) else type(result).__name__
