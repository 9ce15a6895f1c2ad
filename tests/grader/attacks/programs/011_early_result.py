"""Sends a right result while it is imported, before anything was asked. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os

from grader.frames import encode

for descriptor in range(3, 64):
    try:
        os.write(descriptor, encode({"result": 8, "threads": [], "pid": os.getpid()}))
    except OSError:
        continue


def double(number):
    return 2 * number
