"""A byte that is zero in the middle of the text. Ends as: unreadable.

says: null bytes
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").write_bytes(b"def double(number):\n    return 2 * number\n\0")
    return folder
