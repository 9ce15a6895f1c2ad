"""Kata 24 with a dictionary by thread id: right only because every entry goes when its `handle` is over.

A thread id is used again after its thread has ended; an entry that stayed would greet a stranger. No lock is
needed: a thread only ever touches its own key, and setting or deleting one key is a single step for a dictionary.
"""

from collections.abc import Callable
from threading import get_ident

names: dict[int, str] = {}


def current() -> str:
    """The name of the student whom this thread serves now. Raises LookupError if it serves nobody."""
    return names[get_ident()]  # a KeyError is a LookupError


def handle(name: str, between: Callable[[], object]) -> str:
    """Serve the student `name` while `between()` runs; return `current()`; leave this thread as it was."""
    me = get_ident()
    outer = names.get(me)  # None is no name: names are str
    names[me] = name
    try:
        between()
        return current()
    finally:
        if outer is None:
            del names[me]
        else:
            names[me] = outer
