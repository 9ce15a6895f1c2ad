"""Kata 24: which student is being served? Each thread knows its own answer."""

import threading
from collections.abc import Callable

counter = threading.local()  # one object for all; each thread sees attributes of its own


def current() -> str:
    """The name of the student whom this thread serves now. Raises LookupError if it serves nobody."""
    name: str | None = getattr(counter, "name", None)  # a thread that never set it has no such attribute
    if name is None:  # not `if not name`: "" is a name
        raise LookupError("this thread serves nobody")
    return name


def handle(name: str, between: Callable[[], object]) -> str:
    """Serve the student `name` while `between()` runs; return `current()`; leave this thread as it was."""
    before = getattr(counter, "name", None)  # the student of an outer `handle`, or None
    counter.name = name
    try:
        between()
        return current()
    finally:  # also when `between` raises: a pool's thread lives on and takes another task
        counter.name = before
