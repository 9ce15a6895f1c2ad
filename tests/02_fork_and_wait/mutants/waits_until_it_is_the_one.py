"""Waits for all that end until it is the right one. Caught by: strangers_are_left_alone."""

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
    ended = 0
    while ended != pid:
        ended, status = os.waitpid(-1, 0)
    return os.waitstatus_to_exitcode(status)
