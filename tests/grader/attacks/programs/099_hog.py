"""Keeps every processor busy, with more processes than there are processors. Ends as: timed_out.

says: it was busy for 1 s
tiers: full limits
"""

import os


def double(number):
    for _ in range(3):
        if os.fork() == 0:
            break
    while True:
        pass
