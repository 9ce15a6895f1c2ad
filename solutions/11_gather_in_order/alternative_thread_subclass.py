"""Kata 11 with a thread that remembers: the result is an attribute of its own thread."""

from collections.abc import Callable
from threading import Thread


class Call(Thread):
    """A thread that calls one function and keeps what it returned."""

    def __init__(self, function: Callable[[], object]) -> None:
        super().__init__()
        self.function = function
        self.result: object = None

    def run(self) -> None:
        self.result = self.function()

    def value(self) -> object:
        self.join()  # after it, nobody writes to `result` any more
        return self.result


def gather(functions: list[Callable[[], object]]) -> list[object]:
    """Call each of `functions` in a thread of its own, all at the same time, and return their results in order."""
    calls = [Call(function) for function in functions]
    for call in calls:
        call.start()
    return [call.value() for call in calls]
