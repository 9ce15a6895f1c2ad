"""Files whose grades are known beforehand: a kata's stub, its right answers, its mutants, and what each must earn.

Reading them also finds what is missing round them: hints, a README, enough of each kind, a mutant's first line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from grader.catalog import Kata

LEAST_ALTERNATIVES = 2
LEAST_MUTANTS = 6
_CAUGHT = re.compile(r'"""\S.* Caught by: (?P<check>\w+)(?P<deadline>, by deadline)?\."""')
_SLEEP = re.compile(r"\bsleep\(")
_CLOCK = re.compile(r"\b(?:import|from) (?:time|datetime|timeit)\b|\.(?:seconds|spent|cpu)\b")


@dataclass(frozen=True, kw_only=True)
class Variant:
    """One student's file of which the grade is known.

    `kind`: an untouched stub, a stub with one more comment, a right answer, or a wrong one. `caught_by`: the check
    that must be the first a mutant fails; `by_deadline`: whether it may be a time-out that catches it.
    """

    kata: Kata
    kind: Literal["untouched", "touched", "right", "wrong"]
    name: str
    content: bytes
    caught_by: str = ""
    by_deadline: bool = False


def variants(kata: Kata) -> tuple[Variant, ...]:
    """The variants of `kata`: its stub twice, every file of its solutions, every mutant with a proper first line."""
    stub = kata.paths.stub.read_bytes()
    return (
        Variant(kata=kata, kind="untouched", name=f"tests/{kata.name}/stub.py", content=stub),
        Variant(
            kata=kata,
            kind="touched",
            name=f"tests/{kata.name}/stub.py with a comment more",
            content=stub + b"\n# started\n",
        ),
        *(
            Variant(kata=kata, kind="right", name=f"solutions/{kata.name}/{path.name}", content=path.read_bytes())
            for path in _right_answers(kata)
        ),
        *_mutants(kata),
    )


def gaps(kata: Kata) -> Iterator[str]:
    """What is missing or out of order in the files of `kata`, a sentence each; nothing is run."""
    paths = kata.paths
    if not (paths.exercises / "README.md").is_file():
        yield f"exercises/{kata.name} has no README.md."
    if any(not hint.strip() for hint in kata.hints):
        yield f"exercises/{kata.name}/kata.toml has an empty hint."
    if (paths.exercises / kata.file).read_bytes() != paths.stub.read_bytes():
        yield f"exercises/{kata.name}/{kata.file} is not the same as tests/{kata.name}/stub.py."
    if b"# TODO" not in paths.stub.read_bytes():
        yield f"tests/{kata.name}/stub.py has no line that says `# TODO`."
    if not (paths.solutions / kata.file).is_file():
        yield f"solutions/{kata.name}/{kata.file}, the reference, is missing."
    yield from _too_few(f"solutions/{kata.name}", "alternatives", _right_answers(kata)[1:], LEAST_ALTERNATIVES)
    yield from _too_few(f"tests/{kata.name}/mutants", "mutants", _mutant_files(kata), LEAST_MUTANTS)
    for path in _mutant_files(kata):
        yield from _bad_first_line(kata, path)
    for path in (paths.public, paths.hidden, paths.probe):
        text = path.read_text("utf-8")
        if _SLEEP.search(text):
            yield f"tests/{kata.name}/{path.name} sleeps: a check decides by facts, never by waiting."
        if path != paths.probe and _CLOCK.search(text):  # a probe may ask the explorer's clock, which is not real
            yield f"tests/{kata.name}/{path.name} looks at a clock: a check decides by facts, never by seconds."


def _right_answers(kata: Kata) -> list[Path]:
    alternatives = sorted(kata.paths.solutions.glob("alternative_*.py"))
    return [path for path in (kata.reference, *alternatives) if path.is_file()]


def _mutant_files(kata: Kata) -> list[Path]:
    return sorted(kata.paths.tests.glob("mutants/*.py"))


def _mutants(kata: Kata) -> Iterator[Variant]:
    for path in _mutant_files(kata):
        match = _CAUGHT.fullmatch(_first_line(path))
        if match:
            yield Variant(
                kata=kata,
                kind="wrong",
                name=_shown(kata, path),
                content=path.read_bytes(),
                caught_by=match["check"],
                by_deadline=match["deadline"] is not None,
            )


def _bad_first_line(kata: Kata, path: Path) -> Iterator[str]:
    match = _CAUGHT.fullmatch(_first_line(path))
    if match is None:
        yield f'{_shown(kata, path)} does not begin with `"""What is wrong. Caught by: name_of_a_check."""`.'
    elif match["check"] not in {check.name for check in kata.checks}:
        yield f"{_shown(kata, path)} names a check that does not exist: {match['check']}."


def _too_few(folder: str, what: str, found: list[Path], least: int) -> Iterator[str]:
    if len(found) < least:
        yield f"{folder} has {len(found)} {what}; at least {least} are wanted."


def _first_line(path: Path) -> str:
    return path.read_text("utf-8").partition("\n")[0].rstrip()


def _shown(kata: Kata, path: Path) -> str:
    return f"tests/{kata.name}/mutants/{path.name}"
