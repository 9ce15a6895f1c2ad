"""Kata 01 with a sentinel: wait for the child as for any other connection, and close with `contextlib.closing`."""

from collections.abc import Callable
from contextlib import closing
from multiprocessing import Process
from multiprocessing.connection import wait


def run_in_child(target: Callable[..., object], *args: object) -> int:
    """Run `target(*args)` in one new process, wait until that process has ended, and return its exit code."""
    with closing(Process(target=target, args=args)) as child:
        child.start()
        wait([child.sentinel])  # ready when the child has ended: useful where there are several to wait for
        child.join()  # the end is near, not yet here: only `join` has the exit code for certain
        return child.exitcode or 0
