"""Kata 02: a child made by fork, which ends where it should, and a parent that learns how."""

import os
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn


def fork_and_wait(child: Callable[[], int]) -> int:
    """Fork. The new process calls `child()` and ends; the old one waits for it and returns its exit code."""
    flush()  # what is pending would be in the child's copy of the buffers, too
    pid = os.fork()
    if pid == 0:
        run_and_end(child)
    _, status = os.waitpid(pid, 0)  # this child, not just any: `os.wait` would take a stranger's status away
    return os.waitstatus_to_exitcode(status)


def run_and_end(child: Callable[[], int]) -> NoReturn:
    """In the child: call it and end, whatever happens; never go back to the caller's code."""
    code = 1
    try:
        code = child()
    except BaseException:  # SystemExit, too: it would run up through the caller's code, as any exception does
        traceback.print_exc()
    finally:
        flush()  # `os._exit` does not
        os._exit(code)


def flush() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
