"""Stops and kills the process that watches it. Ends as: no effect.

tiers: full landlock
"""

import os
import signal
from contextlib import suppress


def double(number):
    for name in (signal.SIGSTOP, signal.SIGKILL, signal.SIGTERM):
        with suppress(PermissionError):
            os.kill(os.getppid(), name)
    return 2 * number
