"""Kata 24 with an attribute on the thread object itself: what belongs to a thread may as well be kept there."""

from collections.abc import Callable
from threading import current_thread

PLATE = "registrar_student"  # a name that nobody else will use


def current() -> str:
    """The name of the student whom this thread serves now. Raises LookupError if it serves nobody."""
    thread = current_thread()
    if not hasattr(thread, PLATE):
        raise LookupError(f"{thread.name} serves nobody")
    return str(getattr(thread, PLATE))


def handle(name: str, between: Callable[[], object]) -> str:
    """Serve the student `name` while `between()` runs; return `current()`; leave this thread as it was."""
    thread = current_thread()
    served = hasattr(thread, PLATE)
    before = getattr(thread, PLATE, None)
    setattr(thread, PLATE, name)
    try:
        between()
        return current()
    finally:
        if served:
            setattr(thread, PLATE, before)
        else:
            delattr(thread, PLATE)
