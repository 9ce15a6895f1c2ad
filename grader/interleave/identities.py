"""Numbers for objects, as `id` gives them, but never given twice: an `id` is free again when its object is gone."""

import weakref
from collections.abc import Callable


class Identities:
    """Tells objects apart over one schedule.

    It keeps nothing alive that can be referred to weakly, since when the last use of an object is gone may be part
    of what the program does; builtin containers cannot, and have no code of their own that could run then.
    """

    def __init__(self) -> None:
        self._known: dict[int, tuple[Callable[[], object], int]] = {}
        self._count = 0

    def number(self, thing: object) -> int:
        """The number of `thing`: another one for each object, the same for the same object."""
        refer, number = self._known.get(id(thing), (lambda: None, 0))
        if number and refer() is thing:
            return number
        self._count += 1
        self._known[id(thing)] = reference(thing), self._count
        return self._count


def reference(thing: object) -> Callable[[], object]:
    """What gives `thing` back while it lives, and does not keep it alive if that can be helped."""
    try:
        return weakref.ref(thing)
    except TypeError:
        return lambda: thing
