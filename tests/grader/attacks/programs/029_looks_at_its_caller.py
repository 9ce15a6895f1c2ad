"""Looks who calls it. Ends as: no effect.

flag: sys._getframe
"""

import inspect


def double(number):
    callers = [frame.function for frame in inspect.stack()]
    return 0 if "test_it_doubles" in callers else 2 * number
