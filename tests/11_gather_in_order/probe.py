"""Run beside the student's `gather`: functions that stand at gates and tell whose thread they are in."""

import os
import threading
from collections.abc import Callable, Iterator
from types import ModuleType

from grader.sandbox.gate import meet

Function = Callable[[], object]


def one_by_one(student: ModuleType, values: list[object]) -> object:
    """The last function is handed out only when the others are over; each tells what its thread has called before."""
    thread = threading.local()
    thread.called = "gather"
    over: list[object] = []

    def station(value: object) -> Function:
        def measure() -> object:
            called = getattr(thread, "called", None)
            thread.called = "a function"
            meet("measure", note=called)
            over.append(value)
            return value

        return measure

    result = student.gather(Patient(station(value) for value in values))
    let_all_arrive(over, values)
    return plain(result)


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
    """For the explorer: functions that return at once. A thread that has handed its result over may end later."""
    result = plain(student.gather(constants(values)))
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()
    return result


def twice(student: ModuleType, first: list[object], second: list[object]) -> list[object]:
    """Two calls one after the other; both lists are looked at when both calls are over."""
    results = [student.gather(constants(values)) for values in (first, second)]
    return [plain(result) for result in results]


class Patient(list[Function]):
    """A list that hands out its last item only when nothing else can run any more."""

    def __iter__(self) -> Iterator[Function]:
        return (self[index] for index in range(len(self)))

    def __getitem__(self, index):  # type: ignore[no-untyped-def]
        if index == len(self) - 1:
            everybody_rests()
        return super().__getitem__(index)


def constants(values: list[object]) -> list[Function]:
    """A function for each value that returns it at once."""
    return [lambda value=value: value for value in values]


def let_all_arrive(over: list[object], values: list[object]) -> None:
    """Where `gather` was back too soon, wait for what it has started: how far that is must not be luck."""
    if len(over) < len(values):
        everybody_rests()


def everybody_rests() -> None:
    """Come back when nothing else can run: the second party never comes."""
    meet("everybody rests", parties=2)


def plain(result: object) -> object:
    """The list as it is, or the name of the type that came in its place."""
    return list(result) if isinstance(result, list) else type(result).__name__
