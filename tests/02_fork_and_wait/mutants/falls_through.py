"""Lets the child return to the caller. Caught by: one_comes_back."""

import os


def fork_and_wait(child):
    pid = os.fork()
    if pid == 0:
        return child()
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)
