"""Score sheets: the contract's JSON as typed structs, and the arithmetic and words that fill them. Pure."""

from collections.abc import Mapping, Sequence

import msgspec

from grader.escape import visible
from grader.evidence import Story
from grader.explain import Code, Words, claim, explain
from grader.explain.words import HEADLINE, counted, fit
from grader.verdict import CheckVerdict, KataVerdict, Outcome, runs

SHEET = "concurrency-katas/sheet/v1"
CLASS = "concurrency-katas/class/v1"


class CheckSheet(msgspec.Struct, frozen=True, kw_only=True):
    """One check on a sheet. `replay`, `schedules` and `exhausted` are null where no schedules were explored."""

    name: str
    says: str
    public: bool
    outcome: Outcome
    points: int
    max_points: int  # 0 where the grader broke: such a check counts nowhere
    message: str  # one sentence: what was wrong, or what a passed check may claim
    story: tuple[str, ...]  # lines of at most 78 columns
    replay: str | None
    schedules: int | None
    exhausted: bool | None


class KataSheet(msgspec.Struct, frozen=True, kw_only=True):
    """One kata on a sheet. `headline`: why, in at most 30 columns."""

    kata: str
    title: str
    track: str
    outcome: Outcome
    headline: str
    points: int
    max_points: int
    seconds: float
    flags: tuple[str, ...]
    checks: tuple[CheckSheet, ...]


class Isolation(msgspec.Struct, frozen=True, kw_only=True):
    """Which tier of isolation was in force, what it lacked of the full one, and why."""

    tier: str
    missing: tuple[str, ...] = ()
    why: str | None = None


class Circumstances(msgspec.Struct, frozen=True, kw_only=True):
    """What all sheets of one run of the grader share."""

    isolation: Isolation
    python: str  # "3.12.1"
    seed: int
    suite: str  # sha256 of the checks, in hexadecimal


class ScoreSheet(msgspec.Struct, frozen=True, kw_only=True):
    """The sheet of one submission. `provisional`: hidden checks are still to be graded."""

    schema: str = SHEET
    submission: str
    provisional: bool
    points: int
    max_points: int
    isolation: Isolation
    python: str
    seed: int
    suite: str
    flags: tuple[str, ...]  # of the submission as a whole
    katas: tuple[KataSheet, ...]

    @property
    def broke(self) -> bool:
        """Whether the grader broke anywhere on this sheet: the program then ends with exit code 3."""
        return any(check.outcome == "grader_broke" for kata in self.katas for check in kata.checks)


class ClassSheet(msgspec.Struct, frozen=True, kw_only=True):
    """The sheets of a class, by submission."""

    schema: str = CLASS
    sheets: tuple[ScoreSheet, ...]


def make_sheet(
    submission: str,
    verdicts: Sequence[KataVerdict],
    circumstances: Circumstances,
    *,
    sources: Mapping[str, bytes] | None = None,
    flags: Sequence[str] = (),
) -> ScoreSheet:
    """The sheet of one submission.

    In: the submission's name; the verdict on each kata, in order; the circumstances; the students' files by kata name,
    for quoting; flags raised at intake. Out: a sheet in which all text is visible characters only. The same input
    gives the same sheet but for `seconds`.
    """
    sources = sources or {}
    katas = tuple(_kata_sheet(verdict, sources.get(verdict.kata.name, b"")) for verdict in verdicts)
    return ScoreSheet(
        submission=visible(submission),
        provisional=any(verdict.kata.provisional for verdict in verdicts),
        points=sum(kata.points for kata in katas),
        max_points=sum(kata.max_points for kata in katas),
        isolation=circumstances.isolation,
        python=circumstances.python,
        seed=circumstances.seed,
        suite=circumstances.suite,
        flags=_visible(flags),
        katas=katas,
    )


def make_class_sheet(sheets: Sequence[ScoreSheet]) -> ClassSheet:
    """The sheets of a class, sorted by the submission's name."""
    return ClassSheet(sheets=tuple(sorted(sheets, key=lambda sheet: sheet.submission)))


def _kata_sheet(verdict: KataVerdict, source: bytes) -> KataSheet:
    code = Code(verdict.kata.file, source.decode("utf-8", "replace"))
    words = [_words(check, code) for check in verdict.checks]
    return KataSheet(
        kata=verdict.kata.name,
        title=verdict.kata.title,
        track=verdict.kata.track,
        outcome=verdict.outcome,
        headline=visible(_headline(verdict, words)),
        points=verdict.points,
        max_points=verdict.max_points,
        seconds=round(verdict.seconds, 3),
        flags=_visible(verdict.flags),
        checks=tuple(map(_check_sheet, verdict.checks, words)),
    )


def _check_sheet(verdict: CheckVerdict, words: Words) -> CheckSheet:
    explored = verdict.evidence if isinstance(verdict.evidence, Story) else verdict.held
    return CheckSheet(
        name=verdict.spec.name,
        says=verdict.spec.says,
        public=verdict.spec.public,
        outcome=verdict.outcome,
        points=verdict.points,
        max_points=verdict.max_points,
        message=visible(words.message),
        story=_visible(words.story),
        replay=explored.replay if isinstance(explored, Story) else None,
        schedules=explored.schedules if explored else None,
        exhausted=explored.exhausted if explored else None,
    )


def _words(check: CheckVerdict, code: Code) -> Words:
    if check.evidence is not None:
        return explain(check.evidence, code)
    return Words(message=claim(check.held) if check.held else "", headline="")


def _headline(verdict: KataVerdict, words: Sequence[Words]) -> str:
    """How many checks passed, or why the first did not; where nothing says it better, what that check wanted."""
    if verdict.outcome != "passed":
        return next(
            told.headline or fit(check.spec.says, HEADLINE)
            for check, told in zip(verdict.checks, words, strict=True)
            if check.outcome == verdict.outcome and runs(verdict.kata, check.spec)
        )
    passed = [check for check in verdict.checks if check.outcome == "passed"]
    orders = sum(check.held.schedules for check in passed if check.held)
    checks = counted(len(passed), "check")
    return fit(f"{checks}, {counted(orders, 'order')}", HEADLINE) if orders else checks


def _visible(lines: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(visible, lines))
