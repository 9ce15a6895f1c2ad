"""Run beside the student's `call_in_thread`: functions that return and raise all sorts of things.

What a call did is told as the rest of a sentence: "returned the object", "raised another error: ValueError".
"""

import gc
import os
import threading
from collections.abc import Callable
from types import ModuleType, TracebackType

from grader.sandbox.gate import meet


class OwnError(Exception):
    """An error that cannot be made of a text alone."""

    def __init__(self, code: int, *, place: str) -> None:
        super().__init__(code)
        self.place = place


class OwnExit(BaseException):
    """No Exception, and nobody's special case."""


ERRORS: dict[str, Callable[[], BaseException]] = {
    "ValueError": lambda: ValueError("no such file"),
    "KeyError": lambda: KeyError("file"),
    "OwnError": lambda: OwnError(7, place="archive"),
    "RuntimeError": RuntimeError,
    "StopIteration": lambda: StopIteration(3),
    "SystemExit": lambda: SystemExit(3),
    "KeyboardInterrupt": KeyboardInterrupt,
    "GeneratorExit": GeneratorExit,
    "OwnExit": OwnExit,
}
VALUES: dict[str, Callable[[], object]] = {
    "an object": object,
    "a list": lambda: [1, 2],
    "None": lambda: None,
    "False": lambda: False,
    "0": lambda: 0,
    "an exception": lambda: ValueError("returned, not raised"),
    "a class of exceptions": lambda: KeyError,
    "a pair with an exception": lambda: (None, OwnError(1, place="archive")),
    "a function": lambda: print,
}


def returning(student: ModuleType, names: list[str], numbers: list[int]) -> dict[str, object]:
    """Functions that return values of VALUES; then one that is given `numbers`; then things to call of other kinds.

    Each call of a function of ours stands at the gate "called", with a note whether it was in the caller's thread.
    """
    caller = threading.get_ident()
    home = os.getpid()
    told: dict[str, object] = {}
    for name in names:
        value = VALUES[name]()

        def give(name: str = name, value: object = value) -> object:
            meet("called", note=[threading.get_ident() == caller and os.getpid() == home, name])
            return value

        told[name] = what(value, student.call_in_thread, give)
    given = student.call_in_thread(lambda *arguments: list(arguments), *numbers)
    others = [student.call_in_thread(other) == numbers for other in (numbers.copy, Callee(numbers))]
    settle()
    return {
        "values": told,
        "arguments": given if type(given) is list else None,
        "others": all(others),
    }


def raising(student: ModuleType, names: list[str]) -> dict[str, object]:
    """Functions that raise errors of ERRORS, and after each of them one that returns. Out: what each call did."""
    told: dict[str, object] = {}
    for name in names:
        error = ERRORS[name]()
        value = object()
        told[name] = [
            what(error, student.call_in_thread, fail, error),
            what(value, student.call_in_thread, same, value),
        ]
        del error
    settle()
    return told


def traceback_of(student: ModuleType, names: list[str]) -> dict[str, object]:
    """For each error that a function raises: the functions in the last two places of its traceback."""
    told: dict[str, object] = {}
    for name in names:
        error = ERRORS[name]()
        what(error, student.call_in_thread, outer, error)
        told[name] = places(error.__traceback__)[-2:]
        del error
    settle()
    return told


def hooked(student: ModuleType, names: list[str]) -> dict[str, object]:
    """Functions that raise. Out: with what a hook of ours was called, and whether the interpreter's own was there at
    first, and then ours, while each function ran and afterwards."""
    stayed = [threading.excepthook is threading.__excepthook__]
    called: list[str] = []

    def hook(arguments: threading.ExceptHookArgs) -> None:
        called.append(arguments.exc_type.__name__)

    def look_and_fail(error: BaseException) -> None:
        stayed.append(threading.excepthook is hook)
        raise error

    threading.excepthook = hook
    for name in names:
        error = ERRORS[name]()
        what(error, student.call_in_thread, look_and_fail, error)
        stayed.append(threading.excepthook is hook)
        del error
    settle()
    return {"called": called, "stayed": all(stayed)}


def two_callers(student: ModuleType) -> list[str]:
    """For the explorer: one thread calls a function that returns, another one a function that raises.

    The callers are daemons, so that a thread of theirs may take its time to end.
    """
    told = ["did not come back"] * 2

    def lucky() -> None:
        value = object()
        told[0] = what(value, student.call_in_thread, same, value)

    def unlucky() -> None:
        error = OwnError(1, place="archive")
        told[1] = what(error, student.call_in_thread, fail, error)

    run_all([lucky, unlucky])
    return told


def nested(student: ModuleType) -> list[str]:
    """For the explorer: a function that uses `call_in_thread` for one that raises, and then returns."""
    told = ["did not come back"] * 2

    def call() -> None:
        error, value = OwnError(1, place="archive"), object()

        def function() -> object:
            told[0] = what(error, student.call_in_thread, fail, error)
            return value

        told[1] = what(value, student.call_in_thread, function)

    run_all([call])
    return told


class Callee:
    """An object that can be called and has no name."""

    def __init__(self, numbers: list[int]) -> None:
        self.numbers = numbers

    def __call__(self) -> list[int]:
        return self.numbers


def same(value: object) -> object:
    """Return what was given."""
    return value


def fail(error: BaseException) -> None:
    """Raise what was given."""
    raise error


def outer(error: BaseException) -> None:
    """Call what raises what was given."""
    fail(error)


def places(traceback: TracebackType | None) -> list[str]:
    """The names of the functions that an exception came through, the one that raised it last."""
    names = []
    while traceback is not None:
        names.append(traceback.tb_frame.f_code.co_name)
        traceback = traceback.tb_next
    return names


def what(expected: object, function: Callable[..., object], *arguments: object) -> str:
    """What a call did, measured by the object that was to be returned or raised."""
    try:
        answer = function(*arguments)
    except BaseException as error:
        if error is expected:
            return "raised it"
        if type(error).__module__.startswith("grader."):  # the explorer's own way to end a thread
            raise
        return f"raised another error, {type(error).__name__}"
    if answer is expected:
        return "returned it"
    if answer is None:
        return "returned None"
    return f"returned another object, of type {type(answer).__name__}"


def settle() -> None:
    """Let every thread end that is about to: how far it is must not be luck. What only errors refer to goes first."""
    gc.collect()
    if threading.active_count() > 1:
        meet("everybody rests", parties=2)  # the second never comes: on we go when nothing else can run


def run_all(targets: list[Callable[[], None]]) -> None:
    """Run each target in a thread of its own, a daemon, and wait for them."""
    threads = [threading.Thread(target=target, daemon=True) for target in targets]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
