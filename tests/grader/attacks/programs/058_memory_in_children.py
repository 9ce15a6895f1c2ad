"""Spreads its memory over children, each of which stays below the bound for one. Ends as: crashed.

says: asked for more memory than it may have: 1 GiB
seconds: 60
"""

import mmap
import os
import time

for _ in range(3):
    if os.fork() == 0:
        block = mmap.mmap(-1, 352 << 20, flags=mmap.MAP_SHARED | mmap.MAP_ANONYMOUS | mmap.MAP_POPULATE)
        time.sleep(1000)
os.wait()


def double(number):
    return 2 * number
