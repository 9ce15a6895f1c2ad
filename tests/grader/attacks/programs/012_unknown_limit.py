"""Says that it has reached a limit that there is not. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os
import threading

from grader.frames import encode


def double(number):
    forged = [{"raised": {"limit": "patience", "line": None}}]
    data = b"".join(encode({**message, "pid": os.getpid()}) for message in forged)
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, data)
        except OSError:
            continue
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
