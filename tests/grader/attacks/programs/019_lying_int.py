"""Answers with an int that lies about itself. Ends as: failed.

says: the message holds a value of type Liar, which is not plain data
"""


class Liar(int):
    def __eq__(self, other):
        return True

    def __repr__(self):
        return "8"

    def __index__(self):
        return 8

    __hash__ = int.__hash__


def double(number):
    return Liar(0)
