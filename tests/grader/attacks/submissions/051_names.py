"""The submission's name turns the reading direction, breaks the line and is no UTF-8. Ends as: no effect."""

import os


def hand_in(folder):
    strange = os.fsencode(folder.parent) + b"/\xff\xe2\x80\xae\n\x1b[2J" + b"a" * 200
    os.rename(folder, strange)
    return type(folder)(os.fsdecode(strange))
