"""Leaves a note wherever it can, to know whether another probe was here before. Ends as: no effect."""

import os
import tempfile

FOLDERS = (os.getcwd(), tempfile.gettempdir(), "/dev/shm")
NOTES = [os.path.join(folder, ".katas-note-of-an-attack") for folder in FOLDERS]
BEFORE = [note for note in NOTES if os.path.exists(note)]


def double(number):
    for note in NOTES[:2]:
        open(note, "w").close()
    return 0 if BEFORE else 2 * number
