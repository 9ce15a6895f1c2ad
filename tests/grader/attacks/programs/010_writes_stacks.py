"""Writes stacks of its own where its threads are asked for theirs, with a line that no number can hold. Ends as: timed_out.

says: nothing ran
"""

import os
import threading

STACK = 'Current thread 0x1 (most recent call first):\n  File "writes_stacks.py", line ' + "9" * 5000 + " in double\n"


def double(number):
    for descriptor in range(3, 64):
        try:
            if "memfd" in os.readlink(f"/proc/self/fd/{descriptor}"):
                os.write(descriptor, STACK.encode())
        except OSError:
            continue
    lock = threading.Lock()
    lock.acquire()
    lock.acquire()
