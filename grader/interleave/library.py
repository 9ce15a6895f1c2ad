"""The standard library's own Python code that works on a program's objects: others can meet it in the middle.

`Counter.update`, `UserDict.setdefault`, `copy.copy`, the methods that `dataclass` writes: each takes many steps, and
CPython may let another thread go on between any two. So such code is watched like the program's own from its first
call on, except that no story names its lines. What makes classes or keeps real locks is left alone: a call of it is
one step.
"""

import importlib
import types
from collections.abc import Mapping, Sequence, Set
from functools import cache
from typing import Any

from grader.interleave.accesses import Constants, Site, sites_of
from grader.interleave.codes import codes_of, source_of
from grader.interleave.expressions import Text

_MODULES = frozenset(  # by what `__name__` says in them
    {"collections", "collections.abc", "copy", "random", "heapq", "bisect", "statistics", "string", "fractions"}
    | {"graphlib", "weakref", "_weakrefset", "json.encoder", "pprint", "functools", "dataclasses", "contextlib"}
)
_ONLY = {  # in modules that otherwise make classes and functions
    "functools": ("cached_property.__get__", "_lt_from_", "_le_from_", "_gt_from_", "_ge_from_"),
    "dataclasses": ("asdict", "_asdict_inner", "astuple", "_astuple_inner", "replace", "_replace", "fields"),
    "contextlib": ("_RedirectStream.",),
}
_ONLY_AS_BASES = frozenset({"collections.abc"})  # otherwise its names only say of what kind something is
_MAKES = frozenset({"dataclass", "total_ordering"})  # functions that give a class methods which can be met
_NEVER = ("<module>", "namedtuple")
_FILES = {"collections.abc": "_collections_abc"}  # where a module's code is, if not under its name
WRITTEN = "<string>"  # the file of code that was made from a text


def can_be_met(code: types.CodeType, globals_: Mapping[str, Any], modules: frozenset[str]) -> bool:
    """Whether this is library code that works on a program's objects. `modules`: the names of the program's own."""
    home = globals_.get("__name__")
    if code.co_filename == WRITTEN:
        return home is None or home in modules
    name = code.co_qualname
    if home not in _MODULES or name.startswith(_NEVER):
        return False
    return name.startswith(_ONLY[home]) if home in _ONLY else True


def may_meet(texts: Sequence[Text], names: Set[str] | None) -> bool:
    """Whether a program of these `texts` may call any such code. `names` are those that it uses, None where only a run
    can tell. It is looked out for only then: a look at every function that begins costs as much as all else."""
    imported = {name for text in texts for name in text.imported}
    if "json" in imported:
        return True
    bases = {name for text in texts for name in text.bases}
    for module in _MODULES.intersection(imported):
        offered = vars(importlib.import_module(module))
        used = bases if module in _ONLY_AS_BASES else offered.keys() if names is None else names
        if any(_is_library(offered[name]) for name in used & offered.keys()):
            return True
    return False


def _is_library(thing: object) -> bool:
    """Whether such code is, or belongs to, what a module offers by a name."""
    if isinstance(thing, types.MethodType):
        thing = thing.__func__
    if isinstance(thing, type):
        return any(_is_library(part) for kind in thing.__mro__[:-1] for part in vars(kind).values())
    if not isinstance(thing, types.FunctionType):
        return False
    return thing.__name__ in _MAKES or can_be_met(thing.__code__, thing.__globals__, frozenset())


class Library:
    """What a program has called of it: `sites` of a code object, made when it is met."""

    def __init__(self, program: Constants) -> None:
        self._program = program
        self._sites: dict[types.CodeType, list[Site]] = {}  # of code that is equal, which a class is given each time
        self.met: dict[int, types.CodeType] = {}
        self._written: dict[int, list[int]] = {}  # numbers of sites of code that one schedule has made, by its address

    def sites(self, code: types.CodeType, globals_: Mapping[str, Any]) -> dict[int, Site]:
        """The sites of code that was met for the first time, by number."""
        if code not in self._sites:
            module = None if code.co_filename == WRITTEN else str(globals_["__name__"])
            self._sites[code] = sites_of(code, _text(module), self._constants(module))
            for site in self._sites[code]:
                site.borrowed = True
        self.met[id(code)] = code
        found = {id(code) + site.offset: site for site in self._sites[code]}
        if code.co_filename == WRITTEN:
            self._written[id(code)] = list(found)
        return found

    def forget(self) -> list[int]:
        """A schedule is over, and the code is gone that it has made. Out: the numbers of its sites."""
        numbers = [number for some in self._written.values() for number in some]
        for address in self._written:
            del self.met[address]
        self._written.clear()
        return numbers

    def _constants(self, module: str | None) -> Constants:
        if module is None:
            return self._program
        codes = list(codes_of(_FILES.get(module, module)))
        return Constants(codes[1:], set(), self._program.names, self._program.trust)


@cache
def _text(module: str | None) -> Text | None:
    """The source of a module, where it has one."""
    if module is None:
        return None
    source = source_of(_FILES.get(module, module))
    return None if source is None else Text(source)
