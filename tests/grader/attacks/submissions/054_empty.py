"""A file without anything in it. Ends as: unreadable.

says: it is empty
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").write_text(" \n")
    return folder
