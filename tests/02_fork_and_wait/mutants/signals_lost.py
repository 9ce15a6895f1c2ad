"""Unpacks the exit code only, so that a killed child looks well. Caught by: a_failing_child_is_told."""

import os
import sys


def fork_and_wait(child):
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = child()
        finally:
            sys.stdout.flush()
            os._exit(code)
    _, status = os.waitpid(pid, 0)
    return status >> 8
