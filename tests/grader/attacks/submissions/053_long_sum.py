"""A sum of 100,000 terms, as deep as it is long for whoever walks over its tree. Ends as: unreadable."""


def hand_in(folder):
    text = "def double(number):\n    return 2 * number\n\n\nx = " + "+".join(["1"] * 100_000) + "\n"
    (folder / "exercises/00_victim/victim.py").write_text(text)
    return folder
