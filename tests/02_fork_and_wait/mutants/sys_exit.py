"""Ends the child by sys.exit. Caught by: one_comes_back."""

import os
import sys


def fork_and_wait(child):
    sys.stdout.flush()
    pid = os.fork()
    if pid == 0:
        sys.exit(child())
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)
