"""Sends a line that never ends, with no length before it. Ends as: failed.

says: the message is too large
flag: something else than a result was written to the grader's channel
"""

import os

PAYLOAD = b'{"result":' + b'8' * 100_000


def double(number):
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, PAYLOAD[:60_000])
        except OSError:
            continue
    return 2 * number
