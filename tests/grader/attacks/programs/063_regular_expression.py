"""Holds the interpreter's lock in one step that never ends: a regular expression. Ends as: timed_out.

says: it was busy for 1 s
says: in double
tiers: full limits
"""

import re


def double(number):
    return len(re.match("(a+)+$", "a" * 60 + "b"))
