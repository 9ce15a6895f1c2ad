"""A zip of some kilobytes that unpacks to 100 MiB. Ends as: unreadable.

says: the archive holds more than 50 MiB
neighbour: unreadable
"""

import zipfile


def hand_in(folder):
    path = folder.parent / "packed.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(100):
            archive.writestr(f"exercises/{number}.txt", bytes(1 << 20))
        for file in folder.rglob("*.py"):
            archive.write(file, file.relative_to(folder))
    return path
