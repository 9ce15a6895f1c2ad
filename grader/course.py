"""What a student does between two grades: take a hint, start a kata again, see what is done.

All that is remembered lies in `build/` of the checkout, which git ignores; to remove it is to forget, no more.
"""

import hashlib
import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import msgspec

from grader import files
from grader.catalog import Catalog, Kata
from grader.door import Door
from grader.errors import UserError
from grader.export.tags import TAGS
from grader.sheet import ScoreSheet
from grader.submission import Submission, is_stub
from grader.verdict import Outcome

Data = TypeVar("Data")


@dataclass(frozen=True, kw_only=True)
class Hint:
    """One hint of a kata: its number from 1, how many there are, and what it says."""

    number: int
    of: int
    says: str


class Graded(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one kata when it was graded last, and the sha256 of the file as it was then."""

    outcome: Outcome
    points: int
    max_points: int
    headline: str
    digest: str


def remember(root: Path, submission: Submission, sheet: ScoreSheet) -> None:
    """Keep what `sheet` says of the files of `submission`, for `progress` to show; other katas stay as they were."""
    path = files.in_build(root, "progress.json")
    graded = _read(path, dict[str, Graded]) or {}
    for kata in sheet.katas:
        graded[kata.kata] = Graded(
            outcome=kata.outcome,
            points=kata.points,
            max_points=kata.max_points,
            headline=kata.headline,
            digest=_digest(submission.files[kata.kata].content),
        )
    files.write(path, msgspec.json.encode(graded) + b"\n")


def progress(catalog: Catalog, door: Door) -> Iterator[str]:
    """All katas as lines of a table, below the names of their tracks; at its end, where to go on."""
    graded = _read(catalog.root / "build" / "progress.json", dict[str, Graded]) or {}
    track, next_one = "", ""
    for kata in catalog.katas:
        if kata.track != track:
            yield f" {kata.track}"
            track = kata.track
        tag, points, note = _standing(kata, graded.get(kata.name))
        yield f"  {tag:<6}{kata.number:02} {kata.slug.replace('_', '-'):<22}{points:>6}  {note}".rstrip()
        if tag != TAGS["passed"] and not next_one:
            next_one = f"{kata.number:02}"
    if next_one:
        yield ""
        yield f"  next   {door.command('hint', next_one)}"
        yield f"         {door.command('grade', next_one)}"


def next_hint(root: Path, kata: Kata) -> Hint:
    """The hint after the last one shown for `kata`, and from then on the last one; remembered in `build/`."""
    path = files.in_build(root, "hints.json")
    shown = _read(path, dict[str, int]) or {}
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


def _standing(kata: Kata, graded: Graded | None) -> tuple[str, str, str]:
    """Tag, points and a word on one kata, by its file as it is now and by its last grade."""
    file = kata.paths.exercises / kata.file
    content = file.read_bytes() if file.is_file() else None
    if content is None:
        return TAGS["unreadable"], f"0/{kata.max_points}", "missing"
    if is_stub(content, kata.paths.stub.read_bytes()):
        return TAGS["untouched"], f"0/{kata.max_points}", "not started"
    if graded is None:
        return "", "", "not graded yet"
    changed = graded.digest != _digest(content)
    points = f"{graded.points}/{graded.max_points}"
    return TAGS[graded.outcome], points, "changed since" if changed else graded.headline


def _digest(content: bytes | None) -> str:
    return hashlib.sha256(content or b"").hexdigest()


def _read(path: Path, kind: type[Data]) -> Data | None:
    """What is remembered at `path`, or None if nothing is."""
    if not path.exists():
        return None
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except msgspec.DecodeError:
        raise UserError(f"{path} is not what the grader wrote there: remove it.") from None
