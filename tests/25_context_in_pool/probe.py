"""Run beside the student's `submit_with_context`: variables that nobody else knows, and tasks that look at them.

What a look showed is told as text: the value, or "nothing".
"""

import threading
from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from functools import partial
from types import ModuleType
from typing import Any

from grader.sandbox.gate import meet

variables: dict[str, ContextVar[str]] = {name: ContextVar(name) for name in ("visitor", "desk", "language")}
Seen = dict[str, str]


def at_work(student: ModuleType, words: list[object]) -> dict[str, object]:
    """One task: which arguments it gets, where it runs, what comes back, and whether the call waited for it."""
    caller = threading.get_ident()

    def task(*args: object) -> object:
        meet("task", parties=2, note=[list(args), threading.get_ident() == caller, threading.current_thread().name])
        return list(args)

    with ThreadPoolExecutor(1, thread_name_prefix="the pool") as pool:
        future = student.submit_with_context(pool, task, *words)
        meet("task", parties=2, note="the call is over")
        kind = "a Future" if isinstance(future, Future) else f"a value of type {type(future).__name__}"
        return {"kind": kind, "result": plain(future.result()) if isinstance(future, Future) else None}


def before_and_after(student: ModuleType, values: Seen, later: Seen) -> dict[str, object]:
    """What a task sees whose caller has set `values`, and sets `later` before the task can begin.

    The pool's only thread has other values of its own for everything, and is busy until then.
    """

    def own_values() -> None:
        for name, variable in variables.items():
            variable.set(f"{name} of the worker")

    with ThreadPoolExecutor(1, initializer=own_values) as pool:
        pool.submit(meet, "busy", 2)
        put(values)
        future = student.submit_with_context(pool, look)
        put(later)
        meet("busy", 2)
        return {"task": result_of(future), "caller": look()}


def the_very_value(student: ModuleType) -> bool:
    """Whether a task sees the very object that its caller has in a variable made just before."""
    value: object = object()
    variable: ContextVar[object] = ContextVar("made late")
    variable.set(value)
    with ThreadPoolExecutor(1) as pool:
        return result_of(student.submit_with_context(pool, lambda: variable.get(None) is value)) is True


def one_after_another(student: ModuleType, values: Seen, changes: Seen) -> dict[str, object]:
    """A task that changes the variables; then what is seen by the caller, a later task, and a plain one."""
    put(values)
    with ThreadPoolExecutor(1) as pool:
        submit = partial(student.submit_with_context, pool)
        told: dict[str, object] = {"task itself": result_of(submit(put_and_look, changes))}
        told["caller"] = look()
        told["later task"] = result_of(submit(look))
        told["plain task"] = result_of(pool.submit(look))
        result_of(submit(put_and_raise, changes, ValueError()))
        told["caller, after an error"] = look()
        told["plain task, after an error"] = result_of(pool.submit(look))
    return told


def together(student: ModuleType, values: Seen, words: list[str]) -> list[object]:
    """Tasks of one caller that run at the same time: each sets its word, meets the others, and looks."""
    put(values)

    def task(word: str) -> Seen:
        variables["visitor"].set(word)
        meet("together", parties=len(words))
        return look()

    with ThreadPoolExecutor(len(words)) as pool:
        return [result_of(future) for future in [submitted(student, pool, task, word) for word in words]]


def handed_on(student: ModuleType, values: Seen, changes: Seen) -> object:
    """What a task sees that was submitted by another task, which had changed the variables, in a Context of its own."""
    with ThreadPoolExecutor(1) as first, ThreadPoolExecutor(1) as second:

        def task() -> object:
            put(changes)
            return result_of(student.submit_with_context(second, look))

        def caller() -> object:
            put(values)
            return result_of(student.submit_with_context(first, task))

        return copy_context().run(caller)


def errors(student: ModuleType) -> dict[str, str]:
    """What comes out of the Future of a task that raises, for each kind of error."""
    came = {}
    with ThreadPoolExecutor(1) as pool:
        for error in (ValueError(), LookupError(), RuntimeError(), StopIteration(), SystemExit(), KeyboardInterrupt()):
            future = student.submit_with_context(pool, put_and_raise, {}, error)
            caught = future.exception()
            same = "the very error" if caught is error else f"another error, {type(caught).__name__}"
            came[type(error).__name__] = same if caught is not None else "no error"
    return came


def put(values: Seen) -> None:
    for name, value in values.items():
        variables[name].set(value)


def look() -> Seen:
    return {name: variable.get("nothing") for name, variable in variables.items()}


def put_and_look(values: Seen) -> Seen:
    put(values)
    return look()


def put_and_raise(values: Seen, error: BaseException) -> None:
    put(values)
    raise error


def submitted(student: ModuleType, pool: ThreadPoolExecutor, task: Callable[..., object], word: str) -> Any:
    """The Future of a task; what the call itself raises is in one, too."""
    try:
        return student.submit_with_context(pool, task, word)
    except RuntimeError as error:
        future: Future[object] = Future()
        future.set_exception(error)
        return future


def result_of(future: Any) -> object:
    """The result of a Future, or the error that came out of it."""
    if not isinstance(future, Future):
        return f"is none, but a value of type {type(future).__name__}"
    try:
        return plain(future.result())
    except (Exception, CancelledError) as error:
        return f"raised {type(error).__name__}"


def plain(value: object) -> object:
    """Plain data as it is; of anything else, the name of its type."""
    return value if type(value) in (bool, int, str, list, dict, type(None)) else type(value).__name__
