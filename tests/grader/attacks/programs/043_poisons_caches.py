"""Writes byte code and files into caches that the next submission would read. Ends as: failed.

says: open: [], tried: 4
tiers: full landlock
"""

import importlib.util
import os
import queue
from pathlib import Path

import grader.frames


def is_open(path):
    try:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(b"poison")
    except OSError:
        return False
    return True


def double(number):
    cached = [Path(importlib.util.cache_from_source(module.__file__)) for module in (queue, grader.frames)]
    paths = [*cached, Path(os.path.expanduser("~/.cache/katas-escaped")), Path("@CHECKOUT@/.cache/katas-escaped")]
    raise PermissionError(f"open: {[*filter(is_open, paths)]}, tried: {len(paths)}")
