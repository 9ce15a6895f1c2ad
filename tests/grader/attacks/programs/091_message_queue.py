"""Makes a message queue, which outlives its maker. Ends as: no effect.

tiers: full landlock
flag: ctypes.dlopen
"""

import ctypes


def double(number):
    opened = ctypes.CDLL(None).mq_open(b"/katas-attack", 0o102, 0o600, None)
    return 0 if opened >= 0 else 2 * number
