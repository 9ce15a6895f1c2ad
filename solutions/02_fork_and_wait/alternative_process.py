"""Kata 02 with a Process that forks: it flushes, ends by `os._exit` and waits for its own; only the code is ours."""

import os
import sys
from collections.abc import Callable
from multiprocessing import get_context


def fork_and_wait(child: Callable[[], int]) -> int:
    """Fork. The new process calls `child()` and ends; the old one waits for it and returns its exit code."""

    def run() -> None:
        code = 1
        try:
            code = child()
        finally:  # `sys.exit` would be a Process's way, but it lets a SystemExit of the child's pass as well
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)

    process = get_context("fork").Process(target=run)
    process.start()
    process.join()
    code = process.exitcode
    assert code is not None
    process.close()
    return code
