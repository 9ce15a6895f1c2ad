"""Run beside the student's `ANSWERS`: what they are; and by the explorer: two threads, each of which does a line.

The line runs as it stands. The objects that it works on tell what is done to them; each operation of theirs happens at
once, as with the built-in ones that they stand for, and others can come before it or after it.
"""

import threading
from types import ModuleType
from typing import Any

from grader.interleave.probes import switch_point

Variables = dict[str, Any]


def answers(student: ModuleType) -> dict[str, bool | str] | str:
    """`ANSWERS` as plain data; what is neither True nor False is told in words."""
    given = student.ANSWERS
    if not isinstance(given, dict):
        return f"a value of type {type(given).__name__}"
    return {
        key if isinstance(key, str) else f"a key of type {type(key).__name__}": in_words(value)
        for key, value in given.items()
    }


def in_words(value: object) -> bool | str:
    """True or False as it is; anything else in words."""
    if isinstance(value, bool):
        return value
    return repr(value)[:40] if value is None or type(value) in (int, str) else f"a value of type {type(value).__name__}"


def two_threads(
    student: ModuleType, lines: list[str], shared: Variables, own: list[Variables], places: list[int]
) -> Variables:
    """Two threads do one line each, beside each other. Out: what they share, in the end.

    `shared`: the variables that both see, `own`: those that each of them has. `places`: the numbers of the lines
    where the student's file speaks of them, 0 if it does not; that is where a story points.
    """
    things = {name: telling(value) for name, value in shared.items()}
    threads = [
        thread_of(line, Names(things, mine), student.__name__, place)
        for line, mine, place in zip(lines, own, places, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return {name: plain(value) for name, value in things.items()}


def thread_of(line: str, names: "Names", module: str, place: int) -> threading.Thread:
    """A thread that does this line once, as if it stood at that place of the module."""
    code = compile("\n" * (place - 1) + line, f"{module}.py" if place else "a line", "exec")

    def does(line: str) -> None:
        exec(code, {"__name__": module}, names)  # type: ignore[arg-type]

    return threading.Thread(target=does, args=(line,))


class Names:
    """Variables as a line of code finds them: some are shared, some belong to its own thread."""

    def __init__(self, shared: Variables, own: Variables) -> None:
        self.shared = shared
        self.own = own

    def __getitem__(self, name: str) -> Any:
        if name in self.own:
            return self.own[name]
        if isinstance(self.shared[name], int):
            switch_point("reads", name, lambda: self.shared[name])
        return self.shared[name]

    def __setitem__(self, name: str, value: Any) -> None:
        if name in self.shared:
            switch_point("writes", name, value)
        (self.shared if name in self.shared else self.own)[name] = value


class List(list[Any]):
    """A list that tells what is done to it."""

    def __getitem__(self, index: Any) -> Any:
        switch_point("reads", f"L[{index}]", lambda: list.__getitem__(self, index))
        return super().__getitem__(index)

    def __setitem__(self, index: Any, value: Any) -> None:
        switch_point("writes", f"L[{index}]", value)
        super().__setitem__(index, value)

    def append(self, value: Any) -> None:
        switch_point("appends", "to L", value)
        super().append(value)


class Dictionary(dict[Any, Any]):
    """A dictionary that tells what is done to it."""

    def __getitem__(self, key: Any) -> Any:
        switch_point("reads", f"D[{key!r}]", lambda: dict.__getitem__(self, key))
        return super().__getitem__(key)

    def __setitem__(self, key: Any, value: Any) -> None:
        switch_point("writes", f"D[{key!r}]", value)
        super().__setitem__(key, value)


def telling(value: object) -> object:
    """The same, and it tells what is done to it."""
    return List(value) if isinstance(value, list) else Dictionary(value) if isinstance(value, dict) else value


def plain(value: object) -> object:
    """The same without that."""
    return list(value) if isinstance(value, list) else dict(value) if isinstance(value, dict) else value
