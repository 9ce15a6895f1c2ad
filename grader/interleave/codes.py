"""Code objects: those in one another, those of a module of the standard library, and their instructions."""

import dis
import functools
import importlib.util
import types
from collections.abc import Iterator
from typing import Any


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
    code: types.CodeType | None = _loader(module).get_code(module)
    if code is None:
        raise ImportError(f"the standard library has no source of {module}")
    return tuple(nested(code))


def source_of(module: str) -> str | None:
    """The text of a module of the standard library; None where there is none. Raises ImportError for other names."""
    source: str | None = _loader(module).get_source(module)
    return source


def _loader(module: str) -> Any:
    """What has it, an `importlib.abc.InspectLoader`: an instance, or a class for modules that Python has frozen."""
    spec = importlib.util.find_spec(module)
    if spec is None or spec.loader is None:
        raise ImportError(f"the standard library has no source of {module}")
    return spec.loader
