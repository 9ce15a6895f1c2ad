"""Which variables and containers a task is about to touch at a site, in words, without running any of its code."""

import ast
import types
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from grader.interleave.accesses import HEAP, Site
from grader.interleave.expressions import UNKNOWN, attribute, evaluate, item
from grader.interleave.naming import brief

Variables = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Access:
    """One variable or container: what is done to it, what the program calls it, what tells it from others, and how to
    `look` at its value (UNKNOWN where none can be seen), None where a value would tell nothing."""

    verb: str
    name: str
    location: tuple[object, ...]
    look: Callable[[], Any] | None = None


def accesses_at(site: Site, write: bool, frame: types.FrameType) -> Iterator[Access]:
    """What the instruction at `site`, about to run in `frame`, reads or writes; nothing where it cannot be told."""
    if site.call or site.location == HEAP or not site.name:
        yield from _containers(site, write, frame.f_locals, frame.f_globals)
        return
    access = _variable(site, _verb(site, write), frame)
    if access.verb == "reads" and access.look is not None and callable(access.look()):
        return  # functions, classes and methods are no state
    yield access


def _verb(site: Site, write: bool) -> str:
    return "deletes" if site.opcode.startswith("DELETE") else "writes" if write else "reads"


def _variable(site: Site, verb: str, frame: types.FrameType) -> Access:
    """An attribute, a variable of a closure, or a global one."""
    name, node, globals_ = site.name, site.node, frame.f_globals
    if site.opcode.endswith(("ATTR", "METHOD")):
        if not isinstance(node, ast.Attribute):
            return Access(verb, name, ("attribute", id(UNKNOWN), name), lambda: UNKNOWN)
        base = evaluate(node.value, frame.f_locals, globals_)
        return Access(verb, ast.unparse(node), ("attribute", id(base), name), lambda: attribute(base, name))
    if site.location.startswith("cell "):
        return Access(verb, name, ("cell", name), lambda: frame.f_locals.get(name, UNKNOWN))
    return Access(verb, name, ("global", id(globals_), name), lambda: globals_.get(name, UNKNOWN))


def _containers(site: Site, write: bool, variables: Variables, globals_: Variables) -> Iterator[Access]:
    """The containers that a subscript, a method or an operator works on."""
    match site.node:
        case ast.Subscript(value=base, slice=index):
            found, key = evaluate(base, variables, globals_), evaluate(index, variables, globals_)
            if isinstance(found, list | dict):
                shown = brief(key) if key is not UNKNOWN else ast.unparse(index)
                name = f"{ast.unparse(base)}[{shown}]"
                yield Access(_verb(site, write), name, ("heap", id(found)), lambda: item(found, key))
        case ast.Call(func=ast.Attribute(value=base, attr=method)) if site.call:
            found = evaluate(base, variables, globals_)
            if isinstance(found, list | dict | set | bytearray) or type(found).__module__ == "collections":
                verb = "changes" if write else "looks at"
                yield Access(verb, f"{ast.unparse(base)} (.{method})", ("heap", id(found)))
        case _:
            for operand in site.operands:
                found = evaluate(operand, variables, globals_)
                if isinstance(found, list | dict | set):
                    verb = "goes through" if site.loop else "changes" if write else "looks at"
                    yield Access(verb, ast.unparse(operand), ("heap", id(found)))
