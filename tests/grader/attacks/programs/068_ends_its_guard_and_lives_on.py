"""Leaves a process without a mark that nobody may look into, and kills its guard. Ends as: failed at it_doubles.

tiers: limits
"""

import ctypes
import os
import signal
import sys

HIDDEN = "import ctypes, time; ctypes.CDLL(None).prctl(4, 0, 0, 0, 0); time.sleep(600)"


def double(number):
    guard = os.getppid()
    if os.fork() == 0:
        os.setsid()
        ctypes.CDLL(None).prctl(4, 0, 0, 0, 0)
        os.execve(sys.executable, [sys.executable, "-c", HIDDEN], {})
    os.kill(guard, signal.SIGKILL)
    os._exit(0)
