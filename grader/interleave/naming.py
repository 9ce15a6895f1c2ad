"""What things are called in a story: as the program's own source calls them, found without running any of it."""

import types
from collections.abc import Iterator, Mapping
from typing import Any

from grader.interleave.events import Spot
from grader.interleave.expressions import UNKNOWN, item
from grader.interleave.frame_locals import frame_locals
from grader.interleave.identities import Identities
from grader.interleave.locks import Lockable
from grader.interleave.program import Program
from grader.interleave.scheduler import stage
from grader.interleave.threads import Thread, Timer

_LONGEST = 40  # characters of a value
_ITEMS = 5  # of a container that are looked at


def brief(value: Any, depth: int = 2) -> str:
    """A value in a few characters. Never calls code of the program: other objects are told by their type."""
    for kind in (bool, int, float, str, bytes):
        if isinstance(value, kind):
            text = kind.__repr__(value)
            return text if len(text) <= _LONGEST else text[: _LONGEST - 4] + " ..."
    if value is None:
        return "None"
    if type(value) in (list, tuple, dict, set, frozenset):
        text = _container(value, depth)
        return text if len(text) <= _LONGEST else text[: _LONGEST - 4] + " ..."
    if isinstance(value, type | types.FunctionType | types.BuiltinFunctionType):
        return value.__name__
    name = type(value).__name__
    return f"{'an' if name[:1] in 'AEIOUaeiou' else 'a'} {name}"


def _container(value: Any, depth: int) -> str:
    if depth == 0:
        return "..."
    if type(value) is dict:
        pairs = [f"{brief(key, depth - 1)}: {brief(part, depth - 1)}" for key, part in value.items()]
        return "{" + ", ".join(pairs) + "}"
    parts = [brief(part, depth - 1) for part in value]
    if type(value) is list:
        return f"[{', '.join(parts)}]"
    if type(value) is tuple:
        return f"({', '.join(parts)}{',' if len(parts) == 1 else ''})"
    return "{" + ", ".join(sorted(parts)) + "}" if parts else "set()"


class Names:
    """Names of locks, queues and the like, and of the lines of a program. Its `quiet` modules have none to give."""

    def __init__(self, program: Program) -> None:
        self._quiet = program.quiet
        told = [source.filename for name, source in program.sources.items() if name not in program.quiet]
        self._first = told[0] if told else ""
        self._identities = Identities()
        self._known: dict[int, str] = {}

    def ours(self, frame: types.FrameType) -> bool:
        """Whether a frame runs code of the program that is told in stories."""
        compiled = stage.run.world.compiled
        return (
            frame.f_code.co_filename in compiled.texts
            and id(frame.f_code) in compiled.touching.own
            and frame.f_globals.get("__name__") not in self._quiet
        )

    def where(self, frame: types.FrameType | None) -> tuple[types.FrameType | None, Spot]:
        """The innermost frame of the program from `frame` on, and its line; None where there is none."""
        while frame is not None and not self.ours(frame):
            frame = frame.f_back
        return frame, Spot() if frame is None else self.spot(frame, frame.f_lineno)

    def spot(self, frame: types.FrameType, line: int | None) -> Spot:
        """A line of the file that a frame's code is in."""
        file = frame.f_code.co_filename
        return Spot(line or 0, "" if file == self._first else file)

    def name(self, thing: object, frame: types.FrameType | None) -> str:
        """The name of a thing: a global one before one that only `frame` has; the same thing always by one name."""
        if thing is None:
            return ""
        if isinstance(thing, str):
            return thing
        if isinstance(thing, Lockable) and thing.part_of is not None:
            thing = thing.part_of
        number = self._identities.number(thing)
        if number not in self._known:
            kind = type(thing).__name__
            one = "an" if kind == "RLock" or kind[0] in "AEIO" else "a"
            candidates = [*self._global_names(thing), *_local_names(thing, frame), f"{one} {kind}", f"another {kind}"]
            taken = set(self._known.values())
            free = [name for name in candidates if name not in taken]
            self._known[number] = free[0] if free else f"{candidates[0]} ({len(taken) + 1})"
        return self._known[number]

    def _global_names(self, thing: object) -> Iterator[str]:
        for name, module in stage.run.world.modules.items():
            if name in stage.run.world.compiled.codes and name not in self._quiet:
                yield from _names_in(thing, module.__dict__, 2)


def _local_names(thing: object, frame: types.FrameType | None) -> Iterator[str]:
    if frame is not None:
        yield from _names_in(thing, frame_locals(frame), 2)


def _names_in(thing: object, namespace: Mapping[str, Any], depth: int) -> Iterator[str]:
    """Expressions that reach `thing` from a namespace, the shortest first."""
    plain = {name: value for name, value in namespace.items() if type(name) is str and not name.startswith("__")}
    yield from (name for name, value in plain.items() if value is thing)
    for name, value in plain.items():
        yield from (f"{name}{path}" for path in _paths(thing, value, depth))


def _paths(thing: object, owner: Any, depth: int) -> Iterator[str]:
    if depth == 0 or isinstance(owner, types.ModuleType | types.FunctionType):
        return
    for path, value in _parts(owner):
        if value is thing:
            yield path
        elif depth > 1:
            yield from (f"{path}{rest}" for rest in _paths(thing, value, depth - 1))


def _parts(owner: Any) -> Iterator[tuple[str, Any]]:
    if type(owner) in (list, tuple):
        yield from ((f"[{index}]", value) for index, value in enumerate(owner[:_ITEMS]))
    elif isinstance(owner, dict):
        for key in list(dict.keys(owner))[:_ITEMS]:
            if type(key) in (str, int):
                yield f"[{key!r}]", item(owner, key)
    else:
        for name, value in list(_attributes(owner)):
            if value is not UNKNOWN:
                yield f".{name}", value


def _attributes(owner: Any) -> Iterator[tuple[str, Any]]:
    if type(owner).__module__ in ("threading", "queue", "builtins") and type(owner) is not Timer:
        return
    try:
        namespace = object.__getattribute__(owner, "__dict__")
    except AttributeError:
        return
    if type(namespace) is dict:
        yield from ((name, value) for name, value in namespace.items() if type(name) is str)


def call_of(thread: Any) -> str:
    """What a thread runs, as a call."""
    target = getattr(thread, "_target", None)
    if target is None or type(thread).run is not Thread.run:
        return f"{type(thread).__name__}.run()"
    if getattr(target, "__module__", "") == "concurrent.futures.thread":
        return "a pool's worker"
    arguments = [brief(value) for value in thread._args]
    arguments += [f"{name}={brief(value)}" for name, value in thread._kwargs.items()]
    return f"{getattr(target, '__name__', type(target).__name__)}({', '.join(arguments)})"
