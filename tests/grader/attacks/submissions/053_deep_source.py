"""100,000 parentheses inside each other, which no parser can follow. Ends as: unreadable."""


def hand_in(folder):
    (folder / "exercises/00_victim/victim.py").write_text("x = " + "(" * 100_000 + ")" * 100_000 + "\n")
    return folder
