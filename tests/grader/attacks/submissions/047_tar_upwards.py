"""A tar with an entry that leads out of it. Ends as: unreadable.

says: the archive holds a path that leads out of it
neighbour: unreadable
"""

import tarfile


def hand_in(folder):
    path = folder.parent / "packed.tar"
    with tarfile.open(path, "w") as archive:
        for file in folder.rglob("*.py"):
            archive.add(file, file.relative_to(folder))
        archive.add(__file__, "../../escaped.py")
    return path
