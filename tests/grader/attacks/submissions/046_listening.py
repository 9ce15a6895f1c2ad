"""A socket in place of the file. Ends as: unreadable.

says: it is no regular file
"""

import os
import socket


def hand_in(folder):
    file = folder / "exercises/00_victim/victim.py"
    file.unlink()
    here = os.getcwd()
    os.chdir(file.parent)  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(file.name)
    os.chdir(here)
    return folder
