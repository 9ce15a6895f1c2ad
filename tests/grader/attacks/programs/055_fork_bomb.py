"""Every process forks, for ever. Ends as: crashed.

says: more processes and threads at the same time than it may
tiers: full
"""

import os

assert os.getuid() != 0, "the bound on processes does not hold for root"
while True:
    os.fork()


def double(number):
    return 2 * number
