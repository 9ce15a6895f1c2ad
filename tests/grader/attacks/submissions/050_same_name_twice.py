"""A zip that holds the file twice, so that two readers read different ones. Ends as: unreadable.

says: the archive holds it twice
"""

import warnings
import zipfile


def hand_in(folder):
    path = folder.parent / "packed.zip"
    with zipfile.ZipFile(path, "w") as archive, warnings.catch_warnings(action="ignore"):
        for file in folder.rglob("*.py"):
            archive.write(file, file.relative_to(folder))
        archive.writestr("exercises/00_victim/victim.py", "def double(number):\n    return 0\n")
    return path
