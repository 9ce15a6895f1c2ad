"""Sends a result with a key more than there should be. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os

PAYLOAD = b'{"result":8,"threads":[],"pid":%d,"points":1000}' % os.getpid()


def double(number):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(PAYLOAD).to_bytes(4, "big") + PAYLOAD)
        except OSError:
            continue
    return 2 * number
