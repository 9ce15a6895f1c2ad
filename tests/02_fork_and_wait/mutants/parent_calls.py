"""Takes 0 for the parent: the old process does the work. Caught by: one_comes_back."""

import os


def fork_and_wait(child):
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return child()
