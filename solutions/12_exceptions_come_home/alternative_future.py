"""Kata 12 with a Future: a place for one outcome, be it a result or an error, that knows how to hand it over."""

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread


def call_in_thread(function: Callable[..., object], *args: object) -> object:
    """Call `function(*args)` in another thread; return what it returns, raise what it raises."""
    outcome: Future[object] = Future()

    def work() -> None:
        try:
            result = function(*args)
        except BaseException as error:
            outcome.set_exception(error)
        else:
            outcome.set_result(result)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    return outcome.result()
