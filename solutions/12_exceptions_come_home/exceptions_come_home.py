"""Kata 12: call a function in another thread, and bring home whatever becomes of it."""

from collections.abc import Callable
from threading import Thread


def call_in_thread(function: Callable[..., object], *args: object) -> object:
    """Call `function(*args)` in another thread; return what it returns, raise what it raises."""
    results: list[object] = []  # made for this call: others have their own
    errors: list[BaseException] = []

    def work() -> None:
        try:
            results.append(function(*args))
        except BaseException as error:  # not only Exception: what is not caught here is lost
            errors.append(error)

    thread = Thread(target=work)
    thread.start()
    thread.join()
    if errors:  # asked of the list, not of the result: a function may return an exception
        raise errors.pop()  # the object itself, with its traceback; popped, so that it does not refer to itself
    return results.pop()
