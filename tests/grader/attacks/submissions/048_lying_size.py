"""An entry of a zip that claims to be small and is not. Ends as: unreadable.

says: it is damaged in the archive
"""

import zipfile

SIZE = 22  # offset of the size in an entry of the zip's directory, from its signature's end


def hand_in(folder):
    path = folder.parent / "packed.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("exercises/00_victim/victim.py", b"#" * (2 << 20))
        archive.write(folder / "exercises/01_neighbour/neighbour.py", "exercises/01_neighbour/neighbour.py")
    content = bytearray(path.read_bytes())
    at = content.index(b"PK\x01\x02") + 24
    content[at : at + 4] = (100).to_bytes(4, "little")
    path.write_bytes(content)
    return path
