"""No file at all. Ends as: unreadable.

says: it is missing
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").unlink()
    return folder
