"""Which variables and containers a task is about to touch at a site, in words, without running any of its code."""

import ast
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from grader.interleave.accesses import HEAP, Site
from grader.interleave.expressions import UNKNOWN, attribute, evaluate, item
from grader.interleave.frame_locals import frame_locals
from grader.interleave.identities import reference
from grader.interleave.naming import brief

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
    if access.verb == "reads" and access.look is not None and callable(access.look()):
        return  # functions, classes and methods are no state
    yield access


def _verb(site: Site, write: bool) -> str:
    return "deletes" if site.opcode.startswith("DELETE") else "writes" if write else "reads"


def _variable(site: Site, verb: str, frame: types.FrameType, tell: Tell) -> Access:
    """An attribute, a variable of a closure, or a global one."""
    name, node, globals_ = site.name, site.node, frame.f_globals
    if site.opcode.endswith(("ATTR", "METHOD")):
        owner, base = _owner(node, name, frame)
        location, refer = ("attribute", tell(base), name), reference(base)
        return Access(verb, f"{owner}{name}", location, lambda: attribute(refer(), name))
    if site.location.startswith("cell "):
        return Access(verb, name, ("cell", name), lambda: frame_locals(frame).get(name, UNKNOWN))
    return Access(verb, name, ("global", id(globals_), name), lambda: globals_.get(name, UNKNOWN))


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
        case ast.Subscript(value=base, slice=index):
            found, key = evaluate(base, variables, globals_), evaluate(index, variables, globals_)
            if issubclass(type(found), list | dict):
                shown = brief(key) if key is not UNKNOWN else ast.unparse(index)
                name = f"{ast.unparse(base)}[{shown}]"
                refer = reference(found)
                yield Access(_verb(site, write), name, ("heap", tell(found)), lambda: item(refer(), key))
        case ast.Call(func=ast.Attribute(value=base, attr=method)) if site.call:
            over = isinstance(base, ast.Call) and isinstance(base.func, ast.Name) and base.func.id == "super"
            found = variables.get("self", UNKNOWN) if over else evaluate(base, variables, globals_)
            if issubclass(type(found), list | dict | set | bytearray) or type(found).__module__ == "collections":
                verb = "changes" if write else "looks at"
                yield Access(verb, f"{ast.unparse(base)} (.{method})", ("heap", tell(found)))
        case _:
            for operand in site.operands:
                found = evaluate(operand, variables, globals_)
                if issubclass(type(found), list | dict | set):
                    verb = "goes through" if site.loop else "changes" if write else "looks at"
                    yield Access(verb, ast.unparse(operand), ("heap", tell(found)))
