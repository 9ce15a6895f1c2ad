"""Which instructions of a program others could notice, and what each of them touches.

An instruction is known by its number, the address of its code object plus its offset: both fit inside the code
object's own memory, so the numbers of two live code objects never meet. What is touched is a class of locations: a
name (globals and attributes alike, as a module's globals are its attributes), a variable of a closure, or the
`HEAP`: whatever is inside containers. Classes are coarse on purpose: two accesses that might meet must never seem
apart.
"""

import ast
import dis
import sys
import types
from dataclasses import dataclass, field

from grader.interleave.codes import instructions_of
from grader.interleave.expressions import Place, Text

HEAP = "[]"
BY_NAME = frozenset({"getattr", "hasattr", "setattr", "delattr"})
ANYTHING = "*"  # what is reached by other ways than names: it may meet every class

_LOAD_NAME = {
    "LOAD_GLOBAL", "LOAD_NAME", "LOAD_FROM_DICT_OR_GLOBALS", "LOAD_ATTR", "LOAD_METHOD", "LOAD_SUPER_ATTR",
    "IMPORT_FROM",
}  # fmt: skip
_STORE_NAME = {"STORE_GLOBAL", "STORE_NAME", "STORE_ATTR", "DELETE_GLOBAL", "DELETE_NAME", "DELETE_ATTR"}
_LOAD_CELL = {"LOAD_DEREF", "LOAD_CLASSDEREF", "LOAD_FROM_DICT_OR_DEREF"}
_STORE_CELL = {"STORE_DEREF", "DELETE_DEREF"}
_READ_HEAP = {
    "BINARY_SUBSCR", "BINARY_SLICE", "COMPARE_OP", "CONTAINS_OP", "BINARY_OP", "UNPACK_SEQUENCE", "UNPACK_EX",
    "LIST_EXTEND", "SET_UPDATE", "DICT_UPDATE", "DICT_MERGE", "FORMAT_VALUE", "FORMAT_SIMPLE", "FORMAT_WITH_SPEC",
    "CONVERT_VALUE", "TO_BOOL", "UNARY_NOT", "GET_LEN", "MATCH_MAPPING", "MATCH_SEQUENCE", "MATCH_KEYS",
    "SEND",
    "POP_JUMP_IF_TRUE", "POP_JUMP_IF_FALSE", "POP_JUMP_FORWARD_IF_TRUE", "POP_JUMP_FORWARD_IF_FALSE",
    "POP_JUMP_BACKWARD_IF_TRUE", "POP_JUMP_BACKWARD_IF_FALSE", "JUMP_IF_TRUE_OR_POP", "JUMP_IF_FALSE_OR_POP",
}  # fmt: skip
_WRITE_HEAP = {"STORE_SUBSCR", "DELETE_SUBSCR", "STORE_SLICE"}
_CALLS = {"CALL", "CALL_KW", "CALL_FUNCTION_EX"}
_GIVES_BOOL = {"COMPARE_OP", "CONTAINS_OP", "IS_OP", "UNARY_NOT", "TO_BOOL"}
_FRESH = {"enumerate", "zip", "reversed", "items", "keys", "values", "split", "splitlines"}
_TRUTH = ("POP_JUMP", "JUMP_IF", "TO_BOOL", "UNARY_NOT")


@dataclass(eq=False, slots=True)
class Site:
    """One instruction at which a switch may matter.

    `location` is the class it touches, empty where it touches none; `loop` marks where a loop comes round; `call`
    one whose effect depends on what is called. `operands` are the expressions whose values say whether anything is
    touched that threads could share: containers, or objects other than a threading.local.
    """

    number: int
    code: types.CodeType
    offset: int
    line: int
    opcode: str
    location: str
    write: bool = False
    loop: bool = False
    endless: bool = False  # a loop that no iterator ends
    spin: bool = False  # one that only waits: each round does the same until others change something
    call: bool = False
    touched: int = 0  # what the last call here did (see touched.py)
    entry: bool = False  # where a function begins, or a generator goes on, that an operation may call
    borrowed: bool = False  # in library code, which others than the program use, too
    operands: tuple[ast.AST, ...] = ()
    node: ast.AST | None = None
    name: str = ""
    dull: int = 0  # how often its operands were seen to be no containers
    shared: bool = field(default=False)  # its operands have been containers


def sites_of(code: types.CodeType, text: Text | None, constant: "Constants", called_back: bool = False) -> list[Site]:
    """The sites of one code object (not of nested ones). `text`: its source, where there is one; `called_back`: an
    operation may call it, which is not over then."""
    instructions = instructions_of(code)
    found = []
    start: int | None = None
    for index, instruction in enumerate(instructions):
        if instruction.opname == "EXTENDED_ARG":
            start = instruction.offset if start is None else start
            continue
        # Tracing (3.11) stops at the first prefix of a long instruction, monitoring (3.12) at the instruction too.
        offset = start if start is not None and sys.version_info < (3, 12) else instruction.offset
        start = None
        if instruction.opname == "RESUME" and called_back and (instruction.arg or 0) & 3 < 2:  # no await, no delegation
            line, number = code.co_firstlineno, id(code) + offset
            found.append(Site(number, code, offset, line, "RESUME", HEAP, write=True, call=True, entry=True))
        if instruction.opname in ("CACHE", "RESUME"):
            continue
        before = instructions[index - 1] if index else None
        site = _site(code, offset, instruction, before, text, constant)
        if site is not None:
            found.append(site)
    return found


def _site(
    code: types.CodeType,
    offset: int,
    instruction: dis.Instruction,
    before: dis.Instruction | None,
    text: Text | None,
    constant: "Constants",
) -> Site | None:
    opcode = instruction.opname
    positions = instruction.positions
    place: Place | None = None
    if positions is not None:
        place = (positions.lineno, positions.end_lineno, positions.col_offset, positions.end_col_offset)
    node = text.node(place) if text else None
    line = (positions.lineno if positions else 0) or 0
    site = Site(id(code) + offset, code, offset, line, opcode, "", node=node)
    if opcode in _LOAD_NAME or opcode in _STORE_NAME:
        site.location = site.name = str(instruction.argval)
        site.write = opcode in _STORE_NAME
        site.operands = (node.value,) if isinstance(node, ast.Attribute) else ()
        return None if constant.name(site.location) else site
    if opcode in _LOAD_CELL or opcode in _STORE_CELL:
        site.name = str(instruction.argval)
        site.location = f"cell {site.name}"
        site.write = opcode in _STORE_CELL
        return None if constant.cell(site.name) else site
    if opcode in _CALLS:
        site.location, site.write, site.call = HEAP, True, True
        named = attribute_of_call(node)
        if named is not None and isinstance(node, ast.Call):
            site.location = site.name = named
            site.operands = (node.args[0],)
        return site
    if opcode == "FOR_ITER":
        site.loop = True
    if opcode in ("FOR_ITER", "GET_ITER"):
        # Whether a loop uses up an iterator that others have, too, is seen when it runs (`Site.write` grows).
        node = _iterable(node)
        site.location = "" if _is_own(node) else HEAP
        site.write = node is None
        site.operands = (node,) if node is not None else ()
        return site if site.location or site.loop else None
    if "JUMP_BACKWARD" in opcode and "NO_INTERRUPT" not in opcode and not _ends_for(code, instruction):
        site.loop = site.endless = True
        site.spin = text is not None and place is not None and text.only_waits(place)
    if opcode == "MATCH_CLASS":
        site.location = ANYTHING
        return site if instruction.arg or (before is not None and before.argval) else None
    if opcode in _READ_HEAP or opcode in _WRITE_HEAP:
        if opcode.startswith(_TRUTH) and before is not None and before.opname in _GIVES_BOOL:
            return site if site.loop else None
        if opcode == "BINARY_OP" and _counts(node):
            return None
        site.location = HEAP
        site.write = opcode in _WRITE_HEAP or (opcode == "BINARY_OP" and instruction.argrepr.endswith("="))
        site.operands = _operands(node, opcode)
        return site
    return site if site.loop else None


def _ends_for(code: types.CodeType, jump: dis.Instruction) -> bool:
    """Whether a jump goes back to a FOR_ITER, which counts the rounds itself."""
    target = jump.argval
    return isinstance(target, int) and dis.opname[code.co_code[target]] in ("FOR_ITER", "EXTENDED_ARG")


def _is_own(node: ast.AST | None) -> bool:
    """Whether a loop runs over something that was made for it and holds nothing that changes."""
    match node:
        case ast.Call(func=ast.Name(id="range" | "sorted" | "list" | "tuple" | "set" | "dict")):
            return True
        case ast.Constant():
            return True
    return False


def _operands(node: ast.AST | None, opcode: str) -> tuple[ast.AST, ...]:
    """The expressions an operator works on, empty where they cannot be told."""
    if "SUBSCR" in opcode or "SLICE" in opcode:
        return (node.value,) if isinstance(node, ast.Subscript) else ()
    if opcode.startswith(_TRUTH):
        return (node.operand,) if isinstance(node, ast.UnaryOp) else (node,) if isinstance(node, ast.expr) else ()
    match node:
        case ast.BinOp(left=left, right=right):
            return left, right
        case ast.AugAssign(target=target):
            return (target,)
        case ast.Compare(left=left, comparators=others):
            return left, *others
        case ast.FormattedValue(value=value) | ast.YieldFrom(value=value):
            return (value,)
    return ()


def _counts(node: ast.AST | None) -> bool:
    """Whether a number is added to a variable: no container takes that, so nothing is changed but the variable."""
    match node:
        case ast.AugAssign(target=ast.Name(), value=ast.Constant(value=int() | float())):
            return True
    return False


def _iterable(node: ast.AST | None) -> ast.AST | None:
    """What a loop runs over: the instruction stands at the whole loop on some versions."""
    match node:
        case ast.For(iter=iterable):
            return iterable
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            return node.generators[0].iter if len(node.generators) == 1 else None
    return node


def attribute_of_call(node: ast.AST | None) -> str | None:
    """The attribute that `getattr(thing, "name")` and its kin reach, None for any other call."""
    match node:
        case ast.Call(func=ast.Name(id=function), args=[_, ast.Constant(value=str(name)), *_]) if function in BY_NAME:
            return name
    return None


def is_fresh(node: ast.AST) -> bool:
    """Whether the value of an expression is an iterator that nobody else can have, over something others may have."""
    match node:
        case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)):
            return name in _FRESH
    return isinstance(node, ast.List | ast.Tuple | ast.Set | ast.Dict | ast.ListComp | ast.SetComp | ast.DictComp)


class Constants:
    """The names that never change once threads may run: everything else is a variable.

    Built from all code of a program; `settled` are the code objects that have run to their end before any thread can
    have started (the modules, and the bodies of their classes, of a program that is called by a function).
    """

    def __init__(self, codes: list[types.CodeType], settled: set[int], named: set[str], trust: bool) -> None:
        self.trust = trust
        self.names = set(named)  # those that `setattr` sets
        self.cells: set[str] = set()
        for code in codes:
            for instruction in instructions_of(code):
                if instruction.opname in _STORE_NAME and id(code) not in settled:
                    self.names.add(str(instruction.argval))
                elif instruction.opname in _STORE_CELL:
                    self.cells.add(str(instruction.argval))

    def name(self, name: str) -> bool:
        return self.trust and name not in self.names

    def cell(self, name: str) -> bool:
        return self.trust and name not in self.cells
