"""Writes the files by which a step of a workflow talks to its runner. Ends as: failed.

says: open: []
tiers: full landlock
"""

import os

NAMES = ("GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY")


def is_open(path):
    try:
        with open(path, "a") as stream:
            stream.write("points=1000\n")
    except OSError:
        return False
    return True


def double(number):
    paths = [os.environ[name] for name in NAMES if name in os.environ]
    raise PermissionError(f"open: {[*filter(is_open, [*paths, '@HOME@/runner/output', '@HOME@/runner/new'])]}")
