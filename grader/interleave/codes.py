"""Code objects: those in one another, and their instructions."""

import dis
import functools
import types
from collections.abc import Iterator


def nested(code: types.CodeType) -> Iterator[types.CodeType]:
    """A code object and all that are defined in it."""
    yield code
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from nested(constant)


@functools.lru_cache(maxsize=256)
def instructions_of(code: types.CodeType) -> tuple[dis.Instruction, ...]:
    """The instructions of a code object, which is asked for more than once."""
    return tuple(dis.get_instructions(code))
