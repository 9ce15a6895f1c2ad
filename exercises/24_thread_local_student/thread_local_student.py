"""Kata 24: which student is being served? Each thread knows its own answer."""

from collections.abc import Callable

serving = ""  # the student who is being served


def current() -> str:
    """The name of the student whom this thread serves now.

    Raises LookupError if this thread serves nobody: it never did, or its last `handle` is over.
    """
    return serving


def handle(name: str, between: Callable[[], object]) -> str:
    """Serve the student `name`: from now on `current()` says so, in this thread and in no other.

    Calls `between()` once, here, in this thread, then returns what `current()` says.

    - Afterwards this thread serves whom it served before: nobody at first, and after a `handle` inside the
      `between` of another one, the student of the outer one. So it is also when `between` raises.
    - Whatever `between` raises comes out of `handle` as it is. What `between` returns does not matter.
    - Any `str` is a name, "" too.
    - A thread that `between` starts serves nobody until it calls `handle` itself.
    - The name is kept for the thread; it is not looked up on the call stack.
    """
    global serving
    # TODO: two threads share the name above; give each thread a name of its own, and tidy up at the end
    serving = name
    between()
    return current()
