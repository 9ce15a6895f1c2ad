"""Raises an error with a text of a million characters. Ends as: failed.

says: Your code raised ValueError: xxxxxxxxxx
"""


def double(number):
    raise ValueError("x" * 1_000_000)
