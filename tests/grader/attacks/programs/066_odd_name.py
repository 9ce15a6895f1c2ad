"""Leaves a process whose name clears the screen. Ends as: leaked.

says: \x1b[2Jharmless, started at line 14: ALIVE
"""

import os


def double(number):
    read, write = os.pipe()
    os.set_inheritable(write, True)
    if os.fork() == 0:
        os.execve("/bin/sleep", [b"\xff\n\x1b[2Jharmless", "1000"], {})
    return 2 * number
