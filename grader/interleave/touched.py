"""What a call touches, told by what is called; and which values are containers that threads could share."""

import ast
import re
import types
from collections.abc import Callable
from typing import Any

from grader.interleave.expressions import UNKNOWN

NOTHING, READS, WRITES = 0, 1, 2
REACHES = 3  # it reads attributes, too, by other ways than their names in the source

_IMMUTABLE = frozenset(
    {int, float, complex, bool, str, bytes, type(None), range, slice, type(Ellipsis), type(NotImplemented), type}
    | {types.FunctionType, types.BuiltinFunctionType, types.MethodType, types.ModuleType, types.CodeType}
)
_PURE = frozenset({"range", "isinstance", "issubclass", "id", "callable", "type", "object", "super", "slice"})
_READING = frozenset(
    {"len", "sum", "sorted", "min", "max", "any", "all", "list", "tuple", "set", "dict", "frozenset", "str", "repr"}
    | {"print", "enumerate", "zip", "map", "filter", "iter", "reversed", "format", "bytes", "hash", "bool", "int"}
    | {"float", "abs", "round", "divmod", "pow", "ord", "chr", "bin", "hex", "complex", "getattr", "hasattr", "dir"}
    | {"__build_class__"}
)
USING_UP = frozenset({"list", "tuple", "set", "dict", "frozenset", "sum", "sorted", "min", "max", "any", "all", "join"})
_READING_METHODS = frozenset(
    {"get", "keys", "values", "items", "copy", "index", "count", "union", "difference", "intersection", "issubset"}
    | {"issuperset", "isdisjoint", "symmetric_difference", "__getitem__", "__contains__", "__len__", "__iter__"}
    | {"__eq__", "__repr__", "__str__", "__reversed__", "getvalue", "most_common", "elements"}
)
_REACHING = frozenset({"getattr", "hasattr", "__getattribute__", "__reduce_ex__", "__reduce__", "__getstate__"})
_FIELD = re.compile(r"\{[^{}]*[.\[]")  # an attribute or an item in a format
_HARMLESS = frozenset(
    {"contextlib", "functools", "dataclasses", "typing", "abc", "enum"}
)  # they hold no state to share
_ENGINE = f"{__package__}."
_CONTAINER_METHODS = frozenset(
    {name for kind in (list, dict, set, bytearray) for name in dir(kind) if not name.startswith("__")}
    | {"appendleft", "popleft", "extendleft", "rotate", "move_to_end", "popitem", "write", "writelines", "send"}
    | {"heappush", "heappop", "heapify", "insort", "shuffle", "throw", "close", "next"}
)


class Touching:
    """Tells what touches containers.

    `own` are the addresses of the program's code objects, whose instructions speak for themselves, as those do that
    are `in_sight`; `modules` the names of its modules, whose classes hold nothing but attributes; `writing` the names
    of functions that write to where all can see it.
    """

    def __init__(
        self,
        own: set[int],
        modules: frozenset[str],
        in_sight: Callable[[types.CodeType, Any], bool],
        writing: frozenset[str],
    ) -> None:
        self.own = own
        self.writing = writing
        self.modules = modules | {"threading", "queue"}
        self.in_sight = in_sight

    def plain_class(self, kind: type) -> bool:
        """Whether instances are made of attributes alone: no builtin container is among the bases."""
        return all(base is object or base.__module__ in self.modules for base in kind.__mro__)

    def is_container(self, value: Any, depth: int = 2) -> bool:
        """Whether an operator on this value could look into something that changes. UNKNOWN might."""
        if value is UNKNOWN:
            return True
        kind = type(value)
        if kind in _IMMUTABLE or isinstance(value, type):
            return False
        if kind in (tuple, frozenset):
            return depth == 0 or any(self.is_container(part, depth - 1) for part in value)
        return not self.plain_class(kind)

    def touch(self, called: Any, argument: Any) -> int:
        """NOTHING, READS or WRITES: what this call does to containers before it runs code of the program."""
        kind = type(called)
        if kind is types.MethodType:
            called, kind = called.__func__, type(called.__func__)
        if kind is types.FunctionType:
            code = called.__code__
            if id(code) in self.own:
                return NOTHING
            home = called.__globals__.get("__name__", "")
            if home in _HARMLESS or home.startswith(_ENGINE):
                return WRITES if called.__name__ in self.writing else NOTHING
            return NOTHING if self.in_sight(code, called.__globals__) else WRITES
        if isinstance(called, type):
            return self._class(called, argument)
        if kind is types.BuiltinFunctionType:
            owner = called.__self__
            if owner is None or type(owner) is types.ModuleType:
                return self._function(called.__name__, argument)
            return self._method(called.__name__, owner)
        if kind in (types.MethodDescriptorType, types.WrapperDescriptorType, types.MethodWrapperType):
            return self._method(called.__name__, argument)
        return NOTHING if self.plain_class(kind) else WRITES

    def reads(self, value: Any) -> int:
        """What it is to read all of a value: WRITES where that uses up an iterator, REACHES where it keeps attributes
        and reads them without the program."""
        if not self.is_container(value):
            return NOTHING
        if value is not UNKNOWN and hasattr(type(value), "__next__"):
            return WRITES
        return REACHES if value is not UNKNOWN and type(value).__dictoffset__ else READS

    def _class(self, called: type, argument: Any) -> int:
        if self.plain_class(called):
            return NOTHING
        if issubclass(called, BaseException) or called.__name__ in _PURE:
            return NOTHING
        if called.__name__ in ("map", "filter", "zip"):
            return READS  # what they go through is not their first argument
        if called.__name__ in _READING:
            return self.reads(argument)
        return READS

    def _function(self, name: str, argument: Any) -> int:
        if name in self.writing:
            return WRITES
        if name in _PURE:
            return NOTHING
        if name in _REACHING:
            return REACHES
        if name in _READING:
            return self.reads(argument) or (READS if name in ("print", "min", "max", "pow", "divmod") else NOTHING)
        return WRITES

    def _method(self, name: str, owner: Any) -> int:
        if name in ("format", "format_map") and type(owner) is str and _FIELD.search(owner):
            return REACHES
        if type(owner) in (str, bytes, int, float, tuple):
            return READS if name in ("join", "format", "format_map", "index", "count") else NOTHING
        if name in _REACHING:
            return REACHES
        return READS if name in _READING_METHODS else WRITES


def touch_by_name(node: ast.AST | None, defined: set[str], writing: frozenset[str]) -> int:
    """What a call touches, told from its source alone. `defined`: names of the program's functions and classes,
    and of the stand-ins: calling them touches nothing by itself; `writing` as for Touching. What is no call there is
    the end of a `with` or a decorator at work."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in writing:
            return WRITES
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) if name in _REACHING:
            return REACHES
        case ast.Call(func=ast.Attribute(value=ast.Constant(value=str(text)), attr="format" | "format_map")):
            return REACHES if _FIELD.search(text) else READS
        case ast.Call(func=ast.Name(id=name)):
            if name in _READING:
                return READS
            return NOTHING if name in defined or name in _PURE else WRITES
        case ast.Call(func=ast.Attribute(attr=name)):
            if name in _READING_METHODS or name in ("join", "format", "split", "strip"):
                return READS
            if name in _CONTAINER_METHODS:
                return WRITES
            return NOTHING if name in defined else WRITES
        case None | ast.Call():
            return WRITES
    return NOTHING
