"""A device, which gives whoever reads it bytes without end; where only root may make one, a link to it. Ends as: unreadable.

"""

import os
import stat


def hand_in(folder):
    file = folder / "exercises/00_victim/victim.py"
    file.unlink()
    try:
        os.mknod(file, stat.S_IFCHR | 0o666, os.makedev(1, 5))
    except PermissionError:
        file.symlink_to("/dev/zero")
    return folder
