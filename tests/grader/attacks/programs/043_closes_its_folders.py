"""Leaves folders that nobody may enter, and some that are nested very deeply, for whoever tidies up. Ends as: no effect."""

import os
import tempfile


def close(top):
    os.makedirs(os.path.join(top, "closed/inner/file"))
    os.chmod(os.path.join(top, "closed/inner"), 0)
    os.chmod(os.path.join(top, "closed"), 0)


def deepen():
    home = os.open(".", os.O_RDONLY)
    for _ in range(1200):
        os.mkdir("deep")
        os.chdir("deep")
    os.fchdir(home)
    os.close(home)


def double(number):
    if not os.path.exists("deep"):
        close(os.getcwd())
        close(tempfile.gettempdir())
        deepen()
    return 2 * number
