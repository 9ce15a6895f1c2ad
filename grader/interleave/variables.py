"""Which variables and containers a task is about to touch at a site, in words, without running any of its code."""

import ast
import types
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from grader.interleave.accesses import HEAP, Site
from grader.interleave.expressions import UNKNOWN, attribute, evaluate, item
from grader.interleave.frame_locals import frame_locals
from grader.interleave.identities import reference
from grader.interleave.naming import brief

_CONTAINERS = ("collections", "_io")  # modules whose types hold something
_PRINTING = ("print", "sys.stdout.write")
Variables = Mapping[str, Any]
Tell = Callable[[object], object]


@dataclass(frozen=True, slots=True)
class Access:
    """One variable or container: what is done to it, what the program calls it, what tells it from others, and how to
    `look` at its value (UNKNOWN where none can be seen), None where a value would tell nothing."""

    verb: str
    name: str
    location: tuple[object, ...]
    look: Callable[[], Any] | None = None


def accesses_at(site: Site, write: bool, frame: types.FrameType, tell: Tell) -> Iterator[Access]:
    """What the instruction at `site`, about to run in `frame`, reads or writes; nothing where it cannot be told.

    `tell` gives what tells an object from all others.
    """
    if site.call or site.location == HEAP or not site.name:
        yield from _containers(site, write, frame_locals(frame), frame.f_globals, tell)
        return
    access = _variable(site, _verb(site, write), frame, tell)
    if access is None:
        return
    if access.verb == "reads" and access.look is not None and callable(access.look()):
        return  # functions, classes and methods are no state
    yield access


def _verb(site: Site, write: bool) -> str:
    return "deletes" if site.opcode.startswith("DELETE") else "writes" if write else "reads"


def _variable(site: Site, verb: str, frame: types.FrameType, tell: Tell) -> Access | None:
    """An attribute, a variable of a closure, or a global one; None for a property, which is code."""
    name, node, globals_ = site.name, site.node, frame.f_globals
    if site.opcode.endswith(("ATTR", "METHOD")):
        owner, base = _owner(node, name, frame)
        if _is_code(base, name):
            return None
        location, refer = ("attribute", tell(base), name), reference(base)
        return Access(verb, f"{owner}{name}", location, lambda: attribute(refer(), name))
    if site.location.startswith("cell "):
        return Access(verb, name, ("cell", name), lambda: frame_locals(frame).get(name, UNKNOWN))
    return Access(verb, name, ("global", id(globals_), name), lambda: globals_.get(name, UNKNOWN))


def _is_code(base: Any, name: str) -> bool:
    """Whether `base.name` calls a function of a class: a property, or what else has a `__set__` of its own."""
    found = next((vars(kind)[name] for kind in type(base).__mro__ if name in vars(kind)), None)
    return isinstance(found, property) or isinstance(getattr(type(found), "__set__", None), types.FunctionType)


def _owner(node: ast.AST | None, name: str, frame: types.FrameType) -> tuple[str, Any]:
    """The object whose attribute is meant, in words and itself. Where no source says it, that is the first one at hand
    which has such an attribute: methods that were written for a class have little else."""
    variables = frame_locals(frame)
    if isinstance(node, ast.Attribute):
        return f"{ast.unparse(node.value)}.", evaluate(node.value, variables, frame.f_globals)
    found = (pair for pair in variables.items() if attribute(pair[1], name) is not UNKNOWN)
    variable, base = next(found, ("", UNKNOWN))
    return f"{variable}." if variable else "", base


def _containers(site: Site, write: bool, variables: Variables, globals_: Variables, tell: Tell) -> Iterator[Access]:
    """The containers that a subscript, a method or an operator works on."""
    match site.node:
        case ast.Subscript(value=ast.Call(func=ast.Name(id="globals")), slice=ast.Constant(value=str(name))):
            location = ("global", id(globals_), name)
            yield Access(_verb(site, write), name, location, lambda: globals_.get(name, UNKNOWN))
        case ast.Subscript(value=base, slice=index):
            found, key = evaluate(base, variables, globals_), evaluate(index, variables, globals_)
            if (
                issubclass(type(found), defaultdict)
                and key is not UNKNOWN
                and item(found, key) is UNKNOWN
                and not write
            ):
                yield Access("changes", f"{ast.unparse(base)} (a new [{brief(key)}])", ("heap", tell(found)))
            elif issubclass(type(found), list | dict):
                shown = brief(key) if key is not UNKNOWN else ast.unparse(index)
                name = f"{ast.unparse(base)}[{shown}]"
                refer = reference(found)
                yield Access(_verb(site, write), name, ("heap", tell(found)), lambda: item(refer(), key))
        case ast.Call(func=ast.Name(id="getattr" | "setattr" | "delattr" as way), args=[base, named, *_]) if site.call:
            found, name = evaluate(base, variables, globals_), evaluate(named, variables, globals_)
            if found is not UNKNOWN and isinstance(name, str) and not _is_code(found, name):
                verb = {"getattr": "reads", "setattr": "writes", "delattr": "deletes"}[way]
                refer = reference(found)
                where = ("attribute", tell(found), name)
                yield Access(verb, f"{ast.unparse(base)}.{name}", where, lambda: attribute(refer(), name))
        case ast.Call(func=function, args=printed) if site.call and write and ast.unparse(function) in _PRINTING:
            values = [(part, evaluate(part, variables, globals_)) for part in printed]
            texts = [ast.unparse(part) if value is UNKNOWN else brief(value) for part, value in values]
            yield Access("prints", ", ".join(texts) or "the end of a line", ("output",))
        case ast.Call(func=ast.Attribute(value=base, attr=method)) if site.call:
            over = isinstance(base, ast.Call) and isinstance(base.func, ast.Name) and base.func.id == "super"
            found = variables.get("self", UNKNOWN) if over else evaluate(base, variables, globals_)
            if issubclass(type(found), list | dict | set | bytearray) or type(found).__module__ in _CONTAINERS:
                verb = "changes" if write else "looks at"
                yield Access(verb, f"{ast.unparse(base)} (.{method})", ("heap", tell(found)))
        case _:
            for operand in site.operands:
                found = evaluate(operand, variables, globals_)
                if issubclass(type(found), list | dict | set):
                    verb = "goes through" if site.loop else "changes" if write else "looks at"
                    yield Access(verb, ast.unparse(operand), ("heap", tell(found)))
