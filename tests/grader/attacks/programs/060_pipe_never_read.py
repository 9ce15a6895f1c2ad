"""Writes into a pipe that nobody reads, for ever. Ends as: timed_out.

says: It waits.
tiers: full
"""

import os


def double(number):
    read, write = os.pipe()
    while True:
        os.write(write, bytes(1 << 16))
