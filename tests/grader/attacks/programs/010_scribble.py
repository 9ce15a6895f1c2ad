"""Writes a fake message on every open descriptor. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os

FRAME = b'\0\0\0\x0c{"points":8}'


def double(number):
    for name in os.listdir("/proc/self/fd"):
        try:
            os.write(int(name), FRAME)
        except OSError:
            continue
    return 2 * number
