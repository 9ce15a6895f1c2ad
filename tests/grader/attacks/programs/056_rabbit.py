"""A chain of processes: each forks and exits, so that whoever looks finds another one. Ends as: leaked.

says: a process that it started is still alive
tiers: full
"""

import os

assert os.getuid() != 0, "the bound on processes does not hold for root"


if os.fork() == 0:
    while True:
        try:
            if os.fork() != 0:
                os._exit(0)
        except OSError:
            continue  # as many as may be are there already: the next one, then


def double(number):
    return 2 * number
