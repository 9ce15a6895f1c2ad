"""Sends JSON that is nested deeper than any parser can follow. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os

PAYLOAD = b'[' * 30_000


def double(number):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(PAYLOAD).to_bytes(4, "big") + PAYLOAD)
        except OSError:
            continue
    return 2 * number
