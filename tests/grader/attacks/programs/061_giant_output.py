"""Prints 20 MB on both streams. Ends as: no effect."""

import sys


for stream in (sys.stdout, sys.stderr):
    for _ in range(10):
        print("x" * (1 << 20), file=stream)


def double(number):
    return 2 * number
