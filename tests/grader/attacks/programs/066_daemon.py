"""Leaves a daemon: forked twice, in a session of its own, with nothing open. Ends as: leaked.

says: a process that it started is still alive
"""

import os
import time


def double(number):
    child = os.fork()
    if child == 0:
        os.setsid()
        if os.fork() == 0:
            os.closerange(0, 256)
            time.sleep(1000)
        os._exit(0)
    os.waitpid(child, 0)
    return 2 * number
