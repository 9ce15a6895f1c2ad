"""Answers with an object that is equal to everything. Ends as: failed.

says: the message holds a value of type Equal, which is not plain data
"""


class Equal:
    def __eq__(self, other):
        return True

    __hash__ = None


def double(number):
    return Equal()
