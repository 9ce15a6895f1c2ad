"""Holds the interpreter's lock in one step that never ends: a power. Ends as: timed_out.

says: it was busy for 1 s
says: in double
tiers: full
"""


def double(number):
    return 7 ** (10**9 + number)
