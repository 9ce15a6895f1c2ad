"""Sends a result that says that a thread called 1 is left. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os
import threading

from grader.frames import encode


def double(number):
    forged = [{"result": 2 * number, "threads": [1]}, {"over": True}]
    data = b"".join(encode({**message, "pid": os.getpid()}) for message in forged)
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, data)
        except OSError:
            continue
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
