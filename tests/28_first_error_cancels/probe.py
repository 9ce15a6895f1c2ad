"""Run beside the student's `run_all`, some of it by the explorer: functions that note when they start and end."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import CancelledError
from types import ModuleType

from grader.interleave.probes import let_the_others_act
from grader.sandbox.gate import meet

Function = Callable[[], object]

ERRORS: dict[str, type[BaseException]] = {
    kind.__name__: kind
    for kind in (ValueError, StopIteration, TimeoutError, CancelledError, queue.Empty, SystemExit, KeyboardInterrupt)
}
MOMENTS = 3  # trips to the harness and back that a piece of work takes, so that another one could come in between


# --- for real


def results(student: ModuleType, values: list[object], workers: int) -> object:
    """Functions that return these values and tell in which thread they were called."""
    caller = threading.get_ident()

    def function(place: int, value: object) -> Function:
        def work() -> object:
            meet("work", note=[place, threading.get_ident() == caller])
            return value

        return work

    return results_of(student.run_all([function(*pair) for pair in enumerate(values)], workers))


def last_one_first(student: ModuleType, values: list[object]) -> object:
    """All functions run at the same time, and each ends only after the one behind it."""
    done = [threading.Event() for _ in values]

    def function(place: int) -> Function:
        def work() -> object:
            meeting = meet("work", parties=len(values))
            if meeting.met and place + 1 < len(values):
                done[place + 1].wait()
            done[place].set()
            return values[place]

        return work

    return results_of(student.run_all([function(place) for place in range(len(values))], len(values)))


def together(student: ModuleType, count: int, workers: int) -> object:
    """As many functions as there are workers wait for each other, then the next ones."""

    def function(place: int) -> Function:
        def work() -> object:
            meet("begin", parties=workers)
            for _ in range(MOMENTS):
                meet("at work")
            meet("end")
            return place

        return work

    return results_of(student.run_all([function(place) for place in range(count)], workers))


def errors_come_home(student: ModuleType) -> dict[str, str]:
    """What came out of `run_all` when its second function had raised, for each kind of error."""
    came = {}
    for name, kind in ERRORS.items():
        error = kind()
        came[name] = came_out(student, [nothing, raising(error), nothing], 1, error)
    let_all_rest()
    return came


# --- for the explorer


def one_worker(student: ModuleType, before: int, after: int) -> dict[str, object]:
    """A function that raises, between others that do not; who was called, and what came out."""
    calls: list[str] = []
    error = ValueError()

    def note(name: str) -> Function:
        return lambda: calls.append(name)

    names = [f"functions[{place}]" for place in range(before + 1 + after)]
    functions = [note(name) for name in names]
    functions[before] = raising(error)
    came = came_out(student, functions, 1, error)
    let_all_end()
    return {"came": came, "calls": calls}


def one_is_slow(student: ModuleType, raises: bool) -> dict[str, object]:
    """Two workers: the first function takes its time while the second one raises; at the end it may raise as well."""
    ends: list[str] = []
    error, late = ValueError(), KeyError()

    def slow() -> None:
        ends.append("under way")
        let_the_others_act()
        ends.append("done")
        if raises:
            raise late

    came = came_out(student, [slow, raising(error), nothing], 2, error)
    state = ends[-1:] or ["not begun"]
    let_all_end()
    return {"came": came, "slow": state[0]}


def let_all_end() -> None:
    """Under the explorer: who is still under way when `run_all` is back comes to an end."""
    for thread in threading.enumerate():
        if thread is not threading.current_thread() and not thread.daemon:
            thread.join()


# --- both


def came_out(student: ModuleType, functions: list[Function], workers: int, error: BaseException) -> str:
    """What `run_all` did, as the rest of a sentence; `error` is the one that should come out."""
    try:
        result = student.run_all(functions, workers)
    except (Exception, SystemExit, KeyboardInterrupt) as caught:
        return "raised the very error" if caught is error else f"raised another error, {type(caught).__name__}"
    return f"returned {'a list' if isinstance(result, list) else type(result).__name__}, and raised nothing"


def raising(error: BaseException) -> Function:
    def work() -> object:
        raise error

    return work


def nothing() -> None:
    """A function may have nothing to return."""


def results_of(came: object) -> object:
    """What `run_all` returned, as plain data."""
    let_all_rest()
    return plain(came)


def let_all_rest() -> None:
    """For real: a thread that is about to end does so; whether one is left must not be luck."""
    if threading.active_count() > 1:
        meet("everybody rests", parties=2)  # the second never comes: on we go when nothing else can run


def plain(result: object) -> object:
    """The list as it is, with the name of its type for each part that is no plain data; or the type of what came."""
    if type(result) is not list:
        return type(result).__name__
    return [part if part is None or type(part) in (bool, int, str) else type(part).__name__ for part in result]
