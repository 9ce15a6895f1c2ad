"""What an instruction names in the source, and what that is worth now, without running any code of the program."""

import ast
import types
from collections.abc import Mapping
from typing import Any

UNKNOWN: Any = type("Unknown", (), {"__repr__": lambda _: "UNKNOWN"})()
Place = tuple[int | None, int | None, int | None, int | None]  # line, last line, column, last column (bytes)

_MODULE_DICT: Any = vars(types.ModuleType)["__dict__"]
_INSTANCE_ATTRIBUTE = object.__getattribute__


_KEEPS = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.NamedExpr, ast.Delete, ast.For, ast.With, ast.Try, ast.Yield)


class Text:
    """The source of one module: its syntax tree, found by place."""

    def __init__(self, source: str) -> None:
        self.lines = source.split("\n")
        self.nodes: dict[Place, ast.AST] = {}
        self._whiles: list[ast.While] = []  # outer ones first
        self.handed_over: set[str] = set()  # names of functions that are used otherwise than in a plain call
        self.fields: set[str] = set()  # of classes whose `__init__` a decorator writes
        self.imported: set[str] = set()
        self.bases: set[str] = set()  # of classes
        called: set[int] = set()
        for node in ast.walk(ast.parse(source)):
            match node:
                case ast.While():
                    self._whiles.append(node)
                case ast.Call(func=function):
                    called.add(id(function))
                case ast.Name(id=name) | ast.Attribute(attr=name) if id(node) not in called:
                    self.handed_over.add(name)
                case ast.FunctionDef(name=name, decorator_list=[_, *_]):
                    self.handed_over.add(name)
                case ast.Import(names=aliases):
                    self.imported |= {alias.name for alias in aliases}
                case ast.ImportFrom(module=str(name)):
                    self.imported.add(name)
                case ast.ClassDef(bases=bases, body=body, decorator_list=decorators):
                    self.bases |= {base.id for base in bases if isinstance(base, ast.Name)}
                    self.bases |= {base.attr for base in bases if isinstance(base, ast.Attribute)}
                    if not decorators:
                        continue
                    fields = (part.target for part in body if isinstance(part, ast.AnnAssign))
                    self.fields |= {field.id for field in fields if isinstance(field, ast.Name)}
            if isinstance(node, ast.expr | ast.stmt):
                place = (node.lineno, node.end_lineno, node.col_offset, node.end_col_offset)
                if not isinstance(node, ast.Expr):
                    self.nodes[place] = node

    def only_waits(self, place: Place) -> bool:
        """Whether the innermost `while` around this place keeps nothing from one round to the next."""
        around = [loop for loop in self._whiles if _holds(loop, place)]
        return bool(around) and not any(isinstance(node, _KEEPS) for node in ast.walk(around[-1]))

    def node(self, place: Place | None) -> ast.AST | None:
        """The innermost construct that covers exactly this place, or None."""
        return self.nodes.get(place) if place else None


def _holds(loop: ast.While, place: Place) -> bool:
    """Whether a loop covers a place. Python counts columns of a line in bytes there, as the syntax tree does."""
    first, last, begin, end = place
    inside = (loop.lineno, loop.col_offset) <= (first or 0, begin or 0)
    return inside and (last or 0, end or 0) <= (loop.end_lineno or 0, loop.end_col_offset or 0)


def evaluate(node: ast.AST | None, variables: Mapping[str, Any], globals_: Mapping[str, Any]) -> Any:
    """The value of a plain expression (names, attributes, subscripts, constants), or UNKNOWN.

    Only dictionaries of modules, instances and classes and exact builtin containers are looked into; a property, a
    `__getattr__` or an operator would be code of the program and is never run.
    """
    match node:
        case ast.Constant(value=value):
            return value
        case ast.Name(id=name):
            if name in variables:
                return variables[name]
            return globals_[name] if name in globals_ else _builtin(name, globals_)
        case ast.Attribute(value=base, attr=name):
            return attribute(evaluate(base, variables, globals_), name)
        case ast.Subscript(value=base, slice=index):
            return item(evaluate(base, variables, globals_), evaluate(index, variables, globals_))
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int(value))):
            return -value
        case ast.Tuple(elts=elements):
            values = tuple(evaluate(element, variables, globals_) for element in elements)
            return UNKNOWN if any(value is UNKNOWN for value in values) else values
    return UNKNOWN


def _builtin(name: str, globals_: Mapping[str, Any]) -> Any:
    builtins = globals_.get("__builtins__")
    return builtins.get(name, UNKNOWN) if type(builtins) is dict else UNKNOWN


def attribute(base: Any, name: str) -> Any:
    """What `base.name` holds, where a dictionary or a slot says so; otherwise UNKNOWN."""
    if base is UNKNOWN:
        return UNKNOWN
    kind = type(base)
    namespace = _namespace(base)
    if namespace is not None and name in namespace:
        return namespace[name]
    for owner in kind.__mro__:
        found = owner.__dict__.get(name, UNKNOWN)
        if type(found) is types.MemberDescriptorType:
            try:
                return found.__get__(base)
            except AttributeError:
                return UNKNOWN
        if found is not UNKNOWN:
            return UNKNOWN if hasattr(type(found), "__get__") else found
    return UNKNOWN


def _namespace(base: Any) -> Mapping[str, Any] | None:
    if type(base) is types.ModuleType:
        found = _MODULE_DICT.__get__(base)
        return found if type(found) is dict else None
    if isinstance(base, type):
        return base.__dict__
    for owner in type(base).__mro__:
        if "__getattribute__" in owner.__dict__ and owner is not object:
            return None
    try:
        found = _INSTANCE_ATTRIBUTE(base, "__dict__")
    except AttributeError:
        return None
    return found if type(found) is dict else None


def item(base: Any, index: Any) -> Any:
    """What `base[index]` holds, for builtin containers and plain indices; otherwise UNKNOWN."""
    if base is UNKNOWN or index is UNKNOWN or not _plain(index):
        return UNKNOWN
    try:
        if issubclass(type(base), dict):
            return dict.get(base, index, UNKNOWN)  # a subscript would let a `defaultdict` make what is missing
        if type(base) in (list, tuple, str, bytes):
            return base[index]
    except (LookupError, TypeError):
        return UNKNOWN
    return UNKNOWN


def _plain(index: Any) -> bool:
    if type(index) is tuple:
        return all(_plain(part) for part in index)
    return type(index) in (int, str, bool, float, bytes, type(None))
