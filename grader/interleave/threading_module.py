"""The stand-in module `threading`: its functions, and all that it holds."""

import functools
import threading as real
from collections.abc import Callable
from typing import Any

from grader.interleave.condition import Condition
from grader.interleave.gates import Barrier, BoundedSemaphore, Event, Semaphore
from grader.interleave.local import Local
from grader.interleave.locks import Lock, RLock
from grader.interleave.observer import LIVES
from grader.interleave.scheduler import stage
from grader.interleave.threads import Thread, Timer
from grader.interleave.timeouts import TIMEOUT_MAX


def current_thread() -> Any:
    """Stand-in for threading.current_thread."""
    return stage.run.current.thread


def main_thread() -> Any:
    """Stand-in for threading.main_thread."""
    return stage.run.tasks[0].thread


def get_ident() -> int:
    """Stand-in for threading.get_ident: the number of a thread that is gone may be given again, as in reality."""
    return int(stage.run.current.thread.ident)


def get_native_id() -> int:
    """Stand-in for threading.get_native_id."""
    return int(stage.run.current.thread.native_id)


def enumerate_threads() -> list[Any]:
    """Stand-in for threading.enumerate."""
    run = stage.run
    run.observer.watched(LIVES)
    run.look(("looks at", "the threads"))
    return [task.thread for task in run.tasks if not task.done]


def active_count() -> int:
    """Stand-in for threading.active_count."""
    return len(enumerate_threads())


def excepthook(arguments: Any, /) -> None:
    """Stand-in for threading.excepthook: an exception that nobody caught in a thread is what the schedule ends in."""
    if arguments.exc_type is not SystemExit:
        stage.run.world.uncaught(stage.run.current, arguments.exc_value)


def register_atexit(function: Callable[..., Any], *arguments: Any, **named: Any) -> None:
    """Stand-in for threading._register_atexit."""
    stage.run.world.at_exit.append(functools.partial(function, *arguments, **named))


def contents() -> dict[str, object]:
    """What the stand-in module `threading` holds."""

    def refused(*arguments: object) -> None:
        stage.run.refuse("it sets a trace or profile function, which the explorer needs itself")

    names: dict[str, object] = {
        "Thread": Thread, "Timer": Timer, "local": Local, "Lock": Lock, "RLock": RLock, "Condition": Condition,
        "Semaphore": Semaphore, "Event": Event, "BoundedSemaphore": BoundedSemaphore, "Barrier": Barrier,
        "BrokenBarrierError": real.BrokenBarrierError, "ExceptHookArgs": real.ExceptHookArgs,
        "ThreadError": RuntimeError,
        "current_thread": current_thread, "currentThread": current_thread, "main_thread": main_thread,
        "get_ident": get_ident, "get_native_id": get_native_id, "enumerate": enumerate_threads,
        "active_count": active_count, "activeCount": active_count, "TIMEOUT_MAX": TIMEOUT_MAX,
        "excepthook": excepthook, "__excepthook__": excepthook, "stack_size": lambda size=0: 0,
        "_register_atexit": register_atexit,
    }  # fmt: skip
    hooks = ("settrace", "setprofile", "settrace_all_threads", "setprofile_all_threads")
    names.update({name: refused for name in hooks if hasattr(real, name)})
    names["__all__"] = list(real.__all__)
    names.update(gettrace=lambda: None, getprofile=lambda: None)
    return names
