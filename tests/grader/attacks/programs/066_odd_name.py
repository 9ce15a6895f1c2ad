"""Leaves a process whose name clears the screen. Ends as: leaked.

says: \\x1b[2Jharmless, started at line 15: ALIVE
"""

import os

started = []


def double(number):
    if not started:
        read, write = os.pipe()
        os.set_inheritable(write, True)
        started.append(os.fork())
        if started == [0]:
            os.execve("/bin/sleep", [b"\xff\n\x1b[2Jharmless", "1000"], {})
        os.close(write)
    return 2 * number
