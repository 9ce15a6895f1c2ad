"""Leaves a daemon that holds the output open, so that it has no end. Ends as: leaked.

says: a process that it started is still alive
"""

import subprocess


def double(number):
    subprocess.Popen(["/bin/sleep", "1000"], start_new_session=True)
    return 2 * number
