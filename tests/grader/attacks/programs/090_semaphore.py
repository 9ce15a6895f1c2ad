"""Leaves a named semaphore that outlives its processes. Ends as: leaked.

flag: ctypes.dlopen
says: a semaphore that was never unlinked
"""

import ctypes
import os

ctypes.CDLL(None).sem_open(b"/katas_left", os.O_CREAT, 0o600, 1)


def double(number):
    return 2 * number
