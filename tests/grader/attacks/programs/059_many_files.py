"""Makes files as fast as it can. Ends as: timed_out.

says: it was busy
tiers: full
"""

import itertools

for number in itertools.count():
    open(str(number), "wb").close()


def double(number):
    return 2 * number
