"""A fifo, which whoever opens it waits at for ever. Ends as: unreadable.

says: it is no regular file
"""

import os


def hand_in(folder):
    file = folder / "exercises/00_victim/victim.py"
    file.unlink()
    os.mkfifo(file)
    return folder
