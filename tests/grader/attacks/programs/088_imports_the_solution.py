"""Imports the reference solution, under each name and from each place where it could be. Ends as: failed.

says: found: []
tiers: full landlock
"""

import importlib
import sys

PLACES = ("@HOME@/solutions", "@CHECKOUT@/solutions/01_hello_process", "@CHECKOUT@", "..", "/solutions")
NAMES = ("solutions", "hello_process", "double", "solution", "reference", "grader.judge", "grader.catalog", "pytest", "msgspec")


def is_there(name):
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True


def double(number):
    sys.path[:0] = PLACES
    raise LookupError(f"found: {[name for name in NAMES if name != __name__ and is_there(name)]}")
