"""Kata 02: a child made by fork, which ends where it should, and a parent that learns how."""

import os
from collections.abc import Callable


def fork_and_wait(child: Callable[[], int]) -> int:
    """Fork. The new process calls `child()` and ends; the old one waits for it and returns its exit code.

    - In the child process: `child` is called once. What it returns, an int from 0 to 255, is the exit code; if it
      raises anything, SystemExit included, the exit code is 1.
    - One process calls `fork_and_wait`, and one comes back: nothing of the caller's code ever runs in the child, not
      even what the caller has registered with `atexit`.
    - What `child` printed appears once. So does what the caller had written, but not flushed, before the call.
    - The caller gets the exit code. If the child was killed by signal s, that is -s, as `os.waitstatus_to_exitcode`
      has it.
    - The child is waited for, and no other: an older child of the caller's is left as it is, ended or not.
    """
    pid = os.fork()
    print("the child's pid is", os.getpid())
    # TODO: from the fork on there are two of you; who goes which way, and who waits for whom?
    return pid
