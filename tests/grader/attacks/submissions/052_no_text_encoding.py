"""Names an encoding that turns text into text. Ends as: unreadable.

says: SyntaxError
"""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").write_text("# coding: rot13\nqrs qbhoyr(ahzore): erghea 2 * ahzore\n")
    return folder
