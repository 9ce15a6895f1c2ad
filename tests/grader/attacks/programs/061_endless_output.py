"""Prints faster than anybody can read, from several processes, for ever. Ends as: timed_out.

tiers: full
"""

import os


def double(number):
    for _ in range(2):
        os.fork()
    while True:
        os.write(1, b"x" * 65536)
