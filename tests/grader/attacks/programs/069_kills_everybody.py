"""Sends SIGKILL to everybody and, pid by pid, to itself. Ends as: crashed.

says: Your program crashed (SIGKILL)
tiers: full
"""

import os
import signal
from contextlib import suppress

assert os.getppid() == 1, "only in a namespace of its own"


def double(number):
    with suppress(ProcessLookupError, PermissionError):
        os.kill(-1, signal.SIGKILL)
    for pid in range(1, 1000):
        with suppress(ProcessLookupError, PermissionError):
            os.kill(pid, signal.SIGKILL)
    return 2 * number
