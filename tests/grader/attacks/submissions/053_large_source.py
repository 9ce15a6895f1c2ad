"""A source of 50 MB. Ends as: unreadable.

says: it is larger than 1 MiB
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").write_bytes(b"#" * 50_000_000)
    return folder
