"""Kata 12 with a thread that remembers: `run` keeps the outcome, `bring` hands it over."""

from collections.abc import Callable
from threading import Thread


class Messenger(Thread):
    """A thread that calls one function and comes back with the outcome."""

    def __init__(self, function: Callable[..., object], args: tuple[object, ...]) -> None:
        super().__init__()
        self.function = function
        self.function_args = args
        self.error: BaseException | None = None
        self.result: object = None

    def run(self) -> None:
        try:
            self.result = self.function(*self.function_args)
        except BaseException as error:
            self.error = error

    def bring(self) -> object:
        """Wait for the outcome, then return or raise it."""
        self.join()
        if self.error is not None:
            raise self.error
        return self.result


def call_in_thread(function: Callable[..., object], *args: object) -> object:
    """Call `function(*args)` in another thread; return what it returns, raise what it raises."""
    messenger = Messenger(function, args)
    messenger.start()
    return messenger.bring()
