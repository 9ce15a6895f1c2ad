"""Has a timer go off that nobody handles. Ends as: crashed.

says: Your program crashed (SIGALRM): a timer went off that nobody handles.
"""

import signal


def double(number):
    signal.setitimer(signal.ITIMER_REAL, 0.001)
    while True:
        pass
