"""Kata 24 with a context variable: a new thread begins with an empty context, so it serves nobody.

That holds on every build with a GIL. A free-threaded Python 3.14 lets a new thread start in a copy of its
starter's context (`sys.flags.thread_inherit_context`): there, use `threading.local`.
"""

from collections.abc import Callable
from contextvars import ContextVar

student: ContextVar[str] = ContextVar("student")


def current() -> str:
    """The name of the student whom this thread serves now. Raises LookupError if it serves nobody."""
    return student.get()  # raises LookupError by itself


def handle(name: str, between: Callable[[], object]) -> str:
    """Serve the student `name` while `between()` runs; return `current()`; leave this thread as it was."""
    token = student.set(name)  # remembers what was there before, also that there was nothing
    try:
        between()
        return current()
    finally:
        student.reset(token)
