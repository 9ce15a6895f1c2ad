"""A compiled extension in place of the file. Ends as: unreadable.

says: it is missing
flag: victim.so is compiled code, which nobody can read
"""


def hand_in(folder):
    file = folder / "exercises/00_victim/victim.py"
    file.rename(file.with_suffix(".so"))
    return folder
