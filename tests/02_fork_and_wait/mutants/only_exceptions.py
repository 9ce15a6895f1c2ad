"""Catches Exception, and lets SystemExit go up. Caught by: a_failing_child_is_told."""

import os
import sys


def fork_and_wait(child):
    sys.stdout.flush()
    sys.stderr.flush()
    pid = os.fork()
    if pid == 0:
        try:
            code = child()
        except Exception:
            code = 1
        sys.stdout.flush()
        os._exit(code)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)
