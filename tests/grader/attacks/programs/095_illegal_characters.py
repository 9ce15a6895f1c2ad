r"""Puts characters that neither XML nor JSON may hold into the text of an error. Ends as: failed.

says: \x00\x01\x0b\ufffe\ud800
"""


def double(number):
    raise ValueError("\x00\x01\x0b\ufffe\ud800")
