"""Who called: told by the frames below, which is what a switch there would leave waiting."""

import ast
import sys
import types

from grader.interleave.expressions import UNKNOWN, evaluate
from grader.interleave.frame_locals import frame_locals
from grader.interleave.program import Compiled
from grader.interleave.standin import call
from grader.interleave.touched import NOTHING, READS, WRITES

_ENGINE = f"{__package__}."
_CALL = call.__code__  # where the engine calls what the program wants called


def for_the_program(compiled: Compiled, frame: types.FrameType | None) -> bool:
    """Whether library code does what it does for code of the program whose steps count: neither for the engine nor for
    a quiet module. `frame`: where the library code is."""
    while frame is not None:
        code = frame.f_code
        if id(code) in compiled.loud or code is _CALL:
            return True
        if id(code) in compiled.touching.own or str(frame.f_globals.get("__name__")).startswith(_ENGINE):
            return False
        frame = frame.f_back
    return False


def operation_around(compiled: Compiled, frame: types.FrameType) -> int:
    """What the operation does (NOTHING, READS or WRITES) that called the function whose frame this is.

    A sort calls its key, a lookup the factory of a `defaultdict`, `next` a generator: the operation is not over then.
    NOTHING where the program itself calls the function. Tells the same in each run of a schedule.
    """
    caller = frame.f_back
    site = None if caller is None else compiled.sites.get(id(caller.f_code) + caller.f_lasti)
    if site is None or caller is None or site.name or not site.location:
        return NOTHING
    if site.call:
        if sys.version_info < (3, 12) and isinstance(site.node, ast.Call):  # what is called was told by its name alone
            called = evaluate(site.node.func, frame_locals(caller), caller.f_globals)
            return site.touched if called is UNKNOWN else compiled.touching.touch(called, None)
        return site.touched
    if site.opcode == "FOR_ITER":  # else the generator was made for this loop
        return WRITES if all(isinstance(part, ast.Name | ast.Attribute) for part in site.operands) else NOTHING
    lookup = site.opcode == "BINARY_SUBSCR" and not frame.f_code.co_name.startswith("__")
    return WRITES if site.write or lookup else READS
