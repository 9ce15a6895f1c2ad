"""Code objects: those in one another, those of a module of the standard library, and their instructions."""

import dis
import functools
import importlib.util
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


@functools.cache
def codes_of(module: str) -> tuple[types.CodeType, ...]:
    """The code of a module of the standard library, its own first, and all that is defined in it.

    Raises ImportError where there is none.
    """
    spec = importlib.util.find_spec(module)
    code = spec.loader.get_code(module) if spec and spec.loader else None  # type: ignore[attr-defined]
    if code is None:
        raise ImportError(f"the standard library has no source of {module}")
    return tuple(nested(code))
