"""Leaves a note wherever it can, to know whether it was called before. Ends as: no effect."""

import os
import tempfile


def double(number):
    for folder in (os.getcwd(), tempfile.gettempdir(), os.path.expanduser("~"), "/tmp", "/var/tmp"):
        note = os.path.join(folder, "katas-note-of-an-attack")
        if os.path.exists(note):
            return 0
        if folder in (os.getcwd(), tempfile.gettempdir()):
            open(note, "w").close()
    return 2 * number
