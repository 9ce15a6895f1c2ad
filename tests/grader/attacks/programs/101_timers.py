"""Has a timer go off all the time, and lets the system forget its children. Ends as: no effect."""

import signal

signal.signal(signal.SIGALRM, lambda number, frame: None)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
signal.signal(signal.SIGCHLD, signal.SIG_IGN)


def double(number):
    return 2 * number
