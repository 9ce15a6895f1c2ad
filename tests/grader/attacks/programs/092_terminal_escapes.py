r"""Clears the screen, changes the title, overwrites the line and turns the reading direction. Ends as: failed.

says: \x1b[2J\x1b]0;points\x07\rok 1000\u202e\u200b
"""


def double(number):
    raise ValueError("\x1b[2J\x1b]0;points\x07\rok 1000\u202e\u200b")
