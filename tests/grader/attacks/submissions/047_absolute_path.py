"""A zip with the entry `/tmp/katas-escaped.py`. Ends as: unreadable.

says: the archive holds a path that leads out of it
neighbour: unreadable
"""

import zipfile


def hand_in(folder):
    path = folder.parent / "packed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.rglob("*.py"):
            archive.write(file, file.relative_to(folder))
        archive.writestr("/tmp/katas-escaped.py", "escaped")
    return path
