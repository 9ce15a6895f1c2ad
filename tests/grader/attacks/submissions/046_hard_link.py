"""A hard link to a file that the student may name and not read. Ends as: unreadable.

says: it is a hard link to another file
"""

import os


def hand_in(folder):
    file = folder / "exercises/00_victim/victim.py"
    file.unlink()
    secret = folder / "secret.py"
    secret.write_text("def double(number):\n    return 2 * number\n")
    os.link(secret, file)
    return folder
