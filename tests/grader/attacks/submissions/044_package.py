"""A package in place of the file. Ends as: unreadable.

says: it is missing
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").unlink()
    (folder / "exercises/00_victim/victim").mkdir()
    (folder / "exercises/00_victim/victim/__init__.py").write_text("def double(number):\n    return 2 * number\n")
    return folder
