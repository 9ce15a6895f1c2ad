"""Sends a right result of its own before the true one, which is wrong. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os

from grader.frames import encode


def double(number):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, encode({"result": 2 * number, "threads": [], "pid": os.getpid()}))
        except OSError:
            continue
    return 0
