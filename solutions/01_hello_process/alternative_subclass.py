"""Kata 01 with a Process that knows its own work: `run` is what a child does, so it may be overridden."""

from collections.abc import Callable
from multiprocessing import Process


class Errand(Process):
    """A process that calls one function."""

    def __init__(self, target: Callable[..., object], *args: object) -> None:
        super().__init__()
        self.errand = target
        self.luggage = args

    def run(self) -> None:
        self.errand(*self.luggage)


def run_in_child(target: Callable[..., object], *args: object) -> int:
    """Run `target(*args)` in one new process, wait until that process has ended, and return its exit code."""
    errand = Errand(target, *args)
    errand.start()
    try:
        while errand.exitcode is None:  # looking waits for nobody, so wait before each look
            errand.join()
        return errand.exitcode
    finally:
        errand.close()
