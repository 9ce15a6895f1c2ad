"""A folder that is called like the file. Ends as: unreadable.

says: it is a folder; hand in a file
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").unlink()
    (folder / "exercises/00_victim/victim.py").mkdir()
    return folder
