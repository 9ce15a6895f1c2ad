"""Forks with full buffers and flushes both copies. Caught by: everything_is_printed_once."""

import os
import sys


def fork_and_wait(child):
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = child()
        finally:
            sys.stdout.flush()
            os._exit(code)
    _, status = os.waitpid(pid, 0)
    return os.waitstatus_to_exitcode(status)
