"""Sends a result whose parts have other types than they should. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os

PAYLOAD = b'{"result":8,"threads":"none","pid":"1"}'


def double(number):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(PAYLOAD).to_bytes(4, "big") + PAYLOAD)
        except OSError:
            continue
    return 2 * number
