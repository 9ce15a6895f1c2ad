"""A cooperative stand-in for threading.local."""

from typing import Any

from grader.interleave.errors import misuse
from grader.interleave.scheduler import stage


class Local:
    """Stand-in for threading.local: an object whose attributes each thread has for itself."""

    # Not in `__dict__`: that is the running task's own, and the program may look at it.
    __slots__ = ("__dict__", "__weakref__", "_local__spaces", "_local__task")
    __module__ = "threading"
    __qualname__ = "local"

    def __new__(cls, /, *arguments: Any, **named: Any) -> "Local":
        if (arguments or named) and cls.__init__ is object.__init__:
            raise misuse(TypeError("Initialization arguments are not supported"))
        self = object.__new__(cls)
        object.__setattr__(self, "_local__spaces", ({stage.run.current: {}}, arguments, named))
        object.__setattr__(self, "_local__task", None)
        return self

    def __getattribute__(self, name: str) -> Any:
        _enter(self)
        try:
            return object.__getattribute__(self, name)
        except AttributeError as error:
            misuse(error)
            raise

    def __setattr__(self, name: str, value: Any) -> None:
        if name == "__dict__":
            raise misuse(AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only"))
        _enter(self)
        object.__setattr__(self, name, value)

    def __delattr__(self, name: str) -> None:
        if name == "__dict__":
            raise misuse(AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only"))
        _enter(self)
        try:
            object.__delattr__(self, name)
        except AttributeError as error:
            misuse(error)
            raise


Local.__name__ = "_thread._local"  # as the real one calls itself in its errors


def _enter(local: Local) -> None:
    """Give a local object the attributes it has in the running task."""
    task = stage.run.current
    if object.__getattribute__(local, "_local__task") is task:
        return
    spaces, arguments, named = object.__getattribute__(local, "_local__spaces")
    new = task not in spaces
    object.__setattr__(local, "_local__task", task)
    object.__setattr__(local, "__dict__", spaces.setdefault(task, {}))
    if new:
        type(local).__init__(local, *arguments, **named)
