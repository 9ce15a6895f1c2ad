"""Kata 12 with a queue: what comes through it is a function that returns the result or raises the error."""

from collections.abc import Callable
from queue import SimpleQueue
from threading import Thread
from typing import NoReturn

Handover = Callable[[], object]


def work(function: Callable[..., object], args: tuple[object, ...], home: SimpleQueue[Handover]) -> None:
    """Call `function` and send home how to hand over what became of it."""

    def give() -> object:
        return result

    def throw() -> NoReturn:
        raise problem

    try:
        result = function(*args)
    except BaseException as error:
        problem = error
        home.put(throw)
    else:
        home.put(give)


def call_in_thread(function: Callable[..., object], *args: object) -> object:
    """Call `function(*args)` in another thread; return what it returns, raise what it raises."""
    home: SimpleQueue[Handover] = SimpleQueue()
    thread = Thread(target=work, args=(function, args, home))
    thread.start()
    hand_over = home.get()
    thread.join()
    return hand_over()
