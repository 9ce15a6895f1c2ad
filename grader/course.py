"""What a student does between two grades: take a hint, start a kata again, see what is done.

All that is remembered lies in `build/` of the checkout, which git ignores; to remove it is to forget, no more.
"""

import itertools
from dataclasses import dataclass
from pathlib import Path

import msgspec

from grader import files
from grader.catalog import Kata
from grader.errors import UserError


@dataclass(frozen=True, kw_only=True)
class Hint:
    """One hint of a kata: its number from 1, how many there are, and what it says."""

    number: int
    of: int
    says: str


def next_hint(root: Path, kata: Kata) -> Hint:
    """The hint after the last one shown for `kata`, and from then on the last one; remembered in `build/`."""
    path = files.in_build(root, "hints.json")
    shown = _shown(path)
    number = min(shown.get(kata.name, 0) + 1, len(kata.hints))
    files.write(path, msgspec.json.encode(shown | {kata.name: number}) + b"\n")
    return Hint(number=number, of=len(kata.hints), says=kata.hints[number - 1])


def reset(root: Path, kata: Kata) -> Path | None:
    """Put the stub back in place of the student's file. Out: where that is kept; None if there was none, or no change.

    Raises UserError if the file cannot be moved or the stub cannot be put there.
    """
    file, stub = kata.paths.exercises / kata.file, kata.paths.stub.read_bytes()
    try:
        kept = _keep(root, kata, file) if _differs(file, stub) else None
        files.write(file, stub)
    except OSError as error:
        raise UserError(f"{kata.file} cannot be put back ({error.strerror}); nothing was lost.") from None
    return kept


def _differs(file: Path, stub: bytes) -> bool:
    return file.is_symlink() or file.is_dir() or (file.exists() and file.read_bytes() != stub)


def _keep(root: Path, kata: Kata, file: Path) -> Path:
    """Move `file` to the first free name under `build/kept/`, so that no earlier copy is overwritten."""
    names = (files.in_build(root, "kept", f"{kata.name}.{number}.py") for number in itertools.count(1))
    kept = next(name for name in names if not name.exists())
    file.rename(kept)
    return kept


def _shown(path: Path) -> dict[str, int]:
    if not path.exists():
        return {}
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, int])
    except msgspec.DecodeError:
        raise UserError(f"{path} cannot be read as the hints that were shown: remove it.") from None
