"""Kata 01: have a child process do the work, and learn how it ended."""

from collections.abc import Callable
from multiprocessing import Process


def run_in_child(target: Callable[..., object], *args: object) -> int:
    """Run `target(*args)` in one new process, wait until that process has ended, and return its exit code."""
    child = Process(target=target, args=args)
    child.start()  # `run` would do the work here, in this process
    child.join()  # waits, and takes the exit code from the system, so that no zombie stays
    code = child.exitcode
    assert code is not None  # it has ended, so it has an exit code
    child.close()  # gives its descriptors back; from here on it answers nothing, so the code was read before
    return code
