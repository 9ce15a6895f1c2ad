"""Kata 02 without a flush in the parent: the child leaves the inherited buffers alone and prints into new ones."""

import os
import sys
from collections.abc import Callable


def fork_and_wait(child: Callable[[], int]) -> int:
    """Fork. The new process calls `child()` and ends; the old one waits for it and returns its exit code."""
    match os.fork():
        case 0:
            try:
                os._exit(with_new_streams(child))
            except BaseException:
                os._exit(1)
        case pid:
            while not (ended := os.waitpid(pid, os.WUNTRACED))[0]:
                pass
            status = ended[1]
            return -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)


def with_new_streams(child: Callable[[], int]) -> int:
    """What the child returns; all that it prints is written when this is over, also by an exception."""
    with (
        open(1, "w", closefd=False) as sys.stdout,
        open(2, "w", closefd=False) as sys.stderr,
    ):
        return child()
