"""Reads hidden checks, solutions and the repository, where it knows them to lie. Ends as: failed.

says: open: [], tried: 7
tiers: full landlock
"""

import os
from pathlib import Path

HOME = "@HOME@"
PLACES = ("../tests", "../../solutions", f"{HOME}/tests/test_hidden.py", f"{HOME}/solutions", f"{HOME}/.git/config")


def is_open(place):
    try:
        return bool(os.listdir(place) if os.path.isdir(place) else Path(place).read_bytes())
    except OSError:
        return False


def double(number):
    places = (*PLACES, os.path.expanduser("~/.ssh"), "@CHECKOUT@/solutions")
    raise PermissionError(f"open: {[*filter(is_open, places)]}, tried: {len(places)}")
