"""Answers with a list that looks different at each look. Ends as: failed.

says: the message holds a value of type Shifty, which is not plain data
"""


class Shifty(list):
    def __len__(self):
        return 1

    def __iter__(self):
        return iter([8])


def double(number):
    return Shifty()
