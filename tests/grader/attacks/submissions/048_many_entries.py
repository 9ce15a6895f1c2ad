"""A zip with more entries than any submission has. Ends as: unreadable.

says: the archive holds more than 10,000 files
neighbour: unreadable
"""

import zipfile


def hand_in(folder):
    path = folder.parent / "packed.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in folder.rglob("*.py"):
            archive.write(file, file.relative_to(folder))
        for number in range(10_001):
            archive.writestr(str(number), b"")
    return path
