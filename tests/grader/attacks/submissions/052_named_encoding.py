"""Text in another encoding, which it names. Ends as: no effect.

flag: gc.get_objects
"""


def hand_in(folder):
    text = "# coding: utf-7\nimport gc\nlook = gc.get+AF8-objects\n\n\ndef double(number):\n    return 2 * number\n"
    (folder / "exercises/00_victim/victim.py").write_bytes(text.encode("ascii"))
    return folder
