"""Announces a message of 500 MB. Ends as: failed.

says: the message is too large
flag: something else than a result was written to the grader's channel
"""

import os

PAYLOAD = (500 << 20).to_bytes(4, "big")


def double(number):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, PAYLOAD)
        except OSError:
            continue
    return 2 * number
