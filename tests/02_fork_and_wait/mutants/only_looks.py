"""Looks how the child ended and leaves the zombie. Caught by: strangers_are_left_alone."""

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
    result = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT)
    return result.si_status if result.si_code == os.CLD_EXITED else -result.si_status
