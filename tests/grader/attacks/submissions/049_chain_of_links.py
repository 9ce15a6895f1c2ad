"""A tar in which a chain of links leads out, past the standard library's filter. Ends as: unreadable.

says: it is a link inside the archive
"""

import tarfile


def link(name, target):
    member = tarfile.TarInfo(name)
    member.type, member.linkname = tarfile.SYMTYPE, target
    return member


def hand_in(folder):
    path = folder.parent / "packed.tar"
    with tarfile.open(path, "w") as archive:
        archive.addfile(link("a", "exercises"))
        archive.addfile(link("b", "a/.."))
        archive.addfile(link("exercises/00_victim/victim.py", "../../b/../solutions/victim.py"))
        archive.add(folder / "exercises/01_neighbour/neighbour.py", "exercises/01_neighbour/neighbour.py")
    return path
