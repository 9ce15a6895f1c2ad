"""A symbolic link to the reference solution. Ends as: unreadable.

says: it is a symbolic link; hand in the file itself
"""


def hand_in(folder):
    file = folder / "exercises/00_victim/victim.py"
    file.unlink()
    file.symlink_to(folder / "exercises/01_neighbour/neighbour.py")
    return folder
