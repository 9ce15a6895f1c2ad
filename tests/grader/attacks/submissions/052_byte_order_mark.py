"""A byte order mark before the text. Ends as: no effect."""


def hand_in(folder):
    file = folder / "exercises/00_victim/victim.py"
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    return folder
