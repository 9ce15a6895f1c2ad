"""Answers 8.0 for 8, which Python holds for equal. Ends as: failed.

says: What came back has another form than the task says
"""


def double(number):
    return 2.0 * number
