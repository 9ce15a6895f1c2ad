"""Leaves a folder in shared memory, whose name is not even text. Ends as: leaked.

says: it left something in shared memory
"""

import os

FOLDER = b"/dev/shm/katas-attack-\xff"


def double(number):
    if not os.path.isdir(FOLDER):
        os.mkdir(FOLDER)
        os.mkdir(FOLDER + b"/inner")
    return 2 * number
