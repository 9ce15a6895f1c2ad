"""Text in an encoding that it does not name. Ends as: unreadable.

says: UnicodeDecodeError
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").write_bytes(b"def double(number):\n    return 2 * number  # \xe4\n")
    return folder
