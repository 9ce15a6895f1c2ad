"""Kata 01 without a Process: what `Process` does on POSIX, by hand. There is nothing to close."""

import os
import sys
import traceback
from collections.abc import Callable
from typing import NoReturn


def run_in_child(target: Callable[..., object], *args: object) -> int:
    """Run `target(*args)` in one new process, wait until that process has ended, and return its exit code."""
    sys.stdout.flush()  # or the child would hold a copy of what is pending and print it a second time
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        end_with(target, *args)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)


def end_with(target: Callable[..., object], *args: object) -> NoReturn:
    """In the child: call the target and end, whatever happens; never return to the caller's code."""
    code = 1
    try:
        target(*args)
        code = 0
    except SystemExit as ending:
        code = ending.code if isinstance(ending.code, int) else int(ending.code is not None)
    except BaseException:
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
