"""A child asks to be traced, so that a stop would look like its end. Ends as: failed.

flag: ctypes.dlopen
says: open: []
tiers: full landlock
"""

import ctypes
import os
import signal

TRACE_ME = 0


def double(number):
    child = os.fork()
    if child == 0:
        traced = ctypes.CDLL(None, use_errno=True).ptrace(TRACE_ME, 0, 0, 0) == 0
        if traced:
            os.kill(os.getpid(), signal.SIGSTOP)
        os._exit(3 if traced else 0)
    _, status = os.waitpid(child, 0)
    raise PermissionError(f"open: {['ptrace'] if status else []}")
