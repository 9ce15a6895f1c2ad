"""Packs a second kata, in a folder that differs only in case. Ends as: no effect.

flag: EXERCISES is nearly called exercises
"""

import zipfile


def hand_in(folder):
    packed = folder.parent / "twin_folders.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("EXERCISES/00_victim/victim.py", "def double(number):\n    return 0\n")
        for file in sorted(folder.rglob("*.py")):
            archive.write(file, file.relative_to(folder))
    return packed
