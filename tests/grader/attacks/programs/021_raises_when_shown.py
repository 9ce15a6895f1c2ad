"""Raises an error whose text raises another one. Ends as: failed.

says: Your code raised Shy: (its text cannot be shown)
"""


class Shy(Exception):
    def __str__(self):
        raise Shy

    __repr__ = __str__


def double(number):
    raise Shy
