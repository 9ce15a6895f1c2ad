"""Plants files that tell test runners, builders and nox what to do. Ends as: no effect.

flag: pytest.ini could change how tests are run
flag: tox.ini could change how tests are run
flag: setup.cfg could change how tests are run
flag: pyproject.toml could change how tests are run
flag: noxfile.py could change how tests are run
"""

NAMES = ("pytest.ini", "tox.ini", "setup.cfg", "pyproject.toml", "noxfile.py")


def hand_in(folder):
    for name in NAMES:
        (folder / name).write_text("[pytest]\naddopts = --collect-only\n")
    return folder
