"""Stops and kills the process that watches it. Ends as: no effect.

tiers: full landlock
"""

import os
import signal
from contextlib import suppress


def double(number):
    for name in signal.valid_signals():
        with suppress(PermissionError):
            os.kill(os.getppid(), name)
    return 2 * number
