"""Leaves its session and group, and lets nobody look at it or end it with its parent. Ends as: no effect.

flag: ctypes.dlopen
"""

import ctypes
import os
from contextlib import suppress

PDEATHSIG, DUMPABLE = 1, 4

libc = ctypes.CDLL(None)
libc.prctl(PDEATHSIG, 0, 0, 0, 0)
libc.prctl(DUMPABLE, 0, 0, 0, 0)
for leave in (os.setsid, lambda: os.setpgid(0, 0)):
    with suppress(PermissionError):
        leave()


def double(number):
    return 2 * number
