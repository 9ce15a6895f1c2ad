"""Never asks who it is: both processes call the child's function. Caught by: one_comes_back."""

import os


def fork_and_wait(child):
    pid = os.fork()
    code = child()
    if pid:
        os.waitpid(pid, 0)
    return code
