"""Kata 02 with a descriptor for the child, and `waitid`, which says in plain words how it ended."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress


class Child:
    """A forked process that calls a function and ends."""

    def __init__(self, function: Callable[[], int]) -> None:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        self.pid = os.fork()
        if not self.pid:
            self.code = 1
            with suppress(BaseException):
                self.code = function()
            with suppress(BaseException):
                print(end="", flush=True)
                print(end="", flush=True, file=sys.stderr)
            os._exit(self.code)

    def wait(self) -> int:
        """The exit code, once it has ended."""
        descriptor = os.pidfd_open(self.pid)
        try:
            result = os.waitid(os.P_PIDFD, descriptor, os.WEXITED)
        finally:
            os.close(descriptor)
        assert result is not None
        return result.si_status if result.si_code == os.CLD_EXITED else -result.si_status


def fork_and_wait(child: Callable[[], int]) -> int:
    """Fork. The new process calls `child()` and ends; the old one waits for it and returns its exit code."""
    return Child(child).wait()
