"""The submission's name clears the screen and changes the title of the terminal. Ends as: no effect."""


def hand_in(folder):
    return folder.rename(folder.parent / "\x1b[2J\x1b]0;points\x07\u200b")
