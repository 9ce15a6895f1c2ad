"""A file that nobody may read. Ends as: unreadable.

says: it may not be read (permission denied)
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").chmod(0)
    return folder
