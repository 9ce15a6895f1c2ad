"""Answers with an object that never ends when it is turned into text. Ends as: failed.

says: the message holds a value of type Loop, which is not plain data
"""


class Loop:
    def __repr__(self):
        while True:
            pass

    __str__ = __repr__


def double(number):
    return Loop()
