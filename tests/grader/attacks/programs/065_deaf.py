"""Ignores and blocks all signals, and does not end. Ends as: timed_out.

says: it was busy for 1 s
tiers: full limits
"""

import signal

for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
    signal.signal(number, signal.SIG_IGN)
signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())


def double(number):
    while True:
        pass
