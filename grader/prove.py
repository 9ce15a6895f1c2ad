"""The proof that the katas are sound: files of which the grade is known are graded, again and again.

Each stub earns nothing, each right answer earns everything, each mutant fails first at the check that its first line
names, and the sheets are the same every time. One grade tries one variant of every kata, since katas never touch
each other.
"""

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass

import msgspec

from grader.catalog import Catalog, Kata
from grader.errors import UserError
from grader.grade import grade
from grader.sandbox.claims import FAILED
from grader.sheet import CheckSheet, KataSheet
from grader.submission import StudentFile, Submission
from grader.variants import Variant, gaps, variants
from grader.workers import start_all

PER_CORE = 2  # grades at the same time: much of what a mutant does is to wait


@dataclass(frozen=True, kw_only=True)
class Round:
    """One grade of the proof: at most one variant of each kata. Travels to another process."""

    catalog: Catalog
    variants: tuple[Variant, ...]
    seed: int


def plan(catalog: Catalog, katas: Sequence[Kata], seed: int, repeat: int, wrong: int) -> list[Round]:
    """The rounds that grade every variant of `katas`.

    `repeat`: how many times, and `wrong`: how many times a wrong answer, of which a kata has most. What must never
    happen is that a right answer loses a point, be it once in a hundred times. Raises UserError in a handout, which has
    nothing to prove with, and where a kata has lost its folder.
    """
    if any(kata.provisional for kata in katas):
        raise UserError("A handout holds no solutions to prove with: start this in the instructor's checkout.")
    catalog.whole()
    return deal(catalog, [_repeated(variants(kata), repeat, wrong) for kata in katas], seed)


def deal(catalog: Catalog, files: Iterable[Sequence[Variant]], seed: int) -> list[Round]:
    """The rounds that grade `files`, one sequence for each kata: every round has the next one of each."""
    rows = itertools.zip_longest(*files)
    return [Round(catalog=catalog, variants=tuple(filter(None, row)), seed=seed) for row in rows]


def _repeated(files: tuple[Variant, ...], repeat: int, wrong: int) -> list[Variant]:
    """All of them, again and again."""
    times = {one: wrong if one.kind == "wrong" else repeat for one in files}
    return [one for time in range(max(repeat, wrong)) for one in files if time < times[one]]


def prove(
    katas: Sequence[Kata], rounds: Sequence[Round], executor: Executor, on_round: Callable[[], None]
) -> list[str]:
    """Grade `rounds` on `executor`, calling `on_round` after each. Out: the findings, a sentence each; none is good.

    What is missing in the files of `katas` is found first.
    """
    sheets: dict[Variant, list[KataSheet]] = defaultdict(list)
    for one, graded in zip(rounds, start_all(executor, grade_round, rounds, on_round), strict=True):
        for variant, sheet in zip(one.variants, graded.result(), strict=True):
            sheets[variant].append(sheet)
    missing = [gap for kata in katas for gap in gaps(kata)]
    return missing + [finding for variant in sheets for finding in findings(variant, sheets[variant])]


def grade_round(one: Round) -> tuple[KataSheet, ...]:
    """The sheets of a round's variants, in their order."""
    content = {variant.kata.name: StudentFile(variant.content) for variant in one.variants}
    submission = Submission(name="proof", files=content)
    return grade(submission, one.catalog, [variant.kata for variant in one.variants], seed=one.seed).katas


def findings(variant: Variant, sheets: Sequence[KataSheet]) -> Iterator[str]:
    """What is wrong with the grades that one variant was given, a sentence each."""
    distinct = list(dict.fromkeys(msgspec.structs.replace(sheet, seconds=0.0) for sheet in sheets))
    if len(distinct) > 1:
        differs = _difference(*distinct[:2])
        yield f"{variant.name} was given {len(distinct)} different sheets in {len(sheets)} grades: {differs}."
    for sheet in distinct:
        for flag in sheet.flags:
            if flag.startswith(FAILED):
                yield f"{variant.name} shows what may be a fault of the grader: {flag}."
        problem = _EXPECTED[variant.kind](variant, sheet)
        if problem is not None:
            yield f"{variant.name} {problem}."


def _difference(one: KataSheet, other: KataSheet) -> str:
    """The first thing in which two sheets of one kata differ, as a clause."""
    pairs = [*zip(one.checks, other.checks, strict=True), (one, other)]
    first, second = next((first, second) for first, second in pairs if first != second)
    field = next(name for name in first.__struct_fields__ if getattr(first, name) != getattr(second, name))
    where = f"{first.name}, {field}" if isinstance(first, CheckSheet) else field
    return f"{where} was {getattr(first, field)!r} and {getattr(second, field)!r}"


def _earns_nothing(variant: Variant, sheet: KataSheet) -> str | None:
    if sheet.outcome != "untouched" or sheet.points:
        return f"should be untouched and earn nothing, but is {_seen(sheet)}"
    return None


def _is_imported_and_earns_nothing(variant: Variant, sheet: KataSheet) -> str | None:
    if sheet.outcome in ("untouched", "unreadable", "crashed", "grader_broke") or sheet.points:
        return f"should be imported and earn nothing, but is {_seen(sheet)}"
    return None


def _earns_everything(variant: Variant, sheet: KataSheet) -> str | None:
    if sheet.outcome != "passed" or sheet.points != variant.kata.max_points:
        return f"should earn all {variant.kata.max_points} points, but is {_seen(sheet)}"
    return None


def _is_caught(variant: Variant, sheet: KataSheet) -> str | None:
    first = next((check for check in sheet.checks if check.outcome != "passed"), None)
    if first is None:
        return f"should be caught by {variant.caught_by}, but no check caught it"
    if first.name != variant.caught_by or first.outcome in ("skipped", "grader_broke"):
        return f"should be caught by {variant.caught_by}, but is {_seen(sheet)}"
    if first.outcome == "timed_out" and not variant.by_deadline:
        return f"is caught by {first.name} only because it did not end: find the fault by facts, or say `by deadline`"
    return None


def _seen(sheet: KataSheet) -> str:
    """What became of it: the outcome, the points, and the first check that did not pass."""
    points = f"{sheet.outcome} with {sheet.points} of {sheet.max_points} points"
    first = next((check for check in sheet.checks if check.outcome != "passed"), None)
    return f"{points}, first at {first.name} ({first.outcome}: {first.message})" if first else points


_EXPECTED: dict[str, Callable[[Variant, KataSheet], str | None]] = {
    "untouched": _earns_nothing,
    "touched": _is_imported_and_earns_nothing,
    "right": _earns_everything,
    "wrong": _is_caught,
}
