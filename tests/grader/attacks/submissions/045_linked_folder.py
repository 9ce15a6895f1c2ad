"""A folder on the way to the file that is a symbolic link. Ends as: unreadable.

says: a folder on the way to it is a link, or no folder
"""

import shutil


def hand_in(folder):
    shutil.rmtree(folder / "exercises/00_victim")
    (folder / "elsewhere").mkdir()
    (folder / "elsewhere/victim.py").write_text("def double(number):\n    return 2 * number\n")
    (folder / "exercises/00_victim").symlink_to(folder / "elsewhere")
    return folder
