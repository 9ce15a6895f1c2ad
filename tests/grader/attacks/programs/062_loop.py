"""Never ends, without waiting for anything. Ends as: timed_out.

says: Your program came to no end: it was busy for 1 s.
says: in double
tiers: full limits
"""


def double(number):
    while True:
        pass
