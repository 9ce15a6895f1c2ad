"""Never waits for a child that has ended. Ends as: leaked.

says: nobody waited for a process that it started
"""

import os


def double(number):
    child = os.fork()
    if child == 0:
        os._exit(0)
    os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    return 2 * number
