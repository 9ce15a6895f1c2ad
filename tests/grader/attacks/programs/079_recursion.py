"""Calls itself for ever. Ends as: failed.

says: Your code raised RecursionError
"""


def double(number):
    return double(number)
