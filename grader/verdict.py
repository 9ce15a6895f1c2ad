"""Outcome, points and blame: what the results of a kata's checks mean. Pure.

Points are all or nothing a check. What the grader broke counts neither in the points nor in the maximum: such a
check is worth 0 of 0, and so is one that was skipped because of it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal, assert_never

from grader.catalog import NOTHING_IS_LEFT, CheckSpec, Kata
from grader.errors import GraderBroke
from grader.evidence import (
    AnyEvidence,
    Breakage,
    CheckResult,
    Crash,
    Difference,
    Hang,
    Held,
    Leak,
    Refusal,
    Skip,
    Story,
    Unreadable,
    Untouched,
)

Outcome = Literal[
    "passed",
    "failed",
    "raced",
    "deadlocked",
    "timed_out",
    "leaked",
    "crashed",
    "refused",
    "unreadable",
    "untouched",
    "skipped",
    "grader_broke",
]

LATER = "graded later by your instructor"


@dataclass(frozen=True, kw_only=True)
class CheckVerdict:
    """What one check came to. `max_points` is 0 where the grader broke, so that it costs nothing."""

    spec: CheckSpec
    outcome: Outcome
    points: int
    max_points: int
    evidence: AnyEvidence | None
    held: Held | None
    seconds: float


@dataclass(frozen=True, kw_only=True)
class KataVerdict:
    """What one kata came to: its checks in file order, and the outcome of the first that did not pass."""

    kata: Kata
    outcome: Outcome
    checks: tuple[CheckVerdict, ...]
    flags: tuple[str, ...]  # tricks that were noticed, each once, in the order of the checks

    @property
    def points(self) -> int:
        """What it earned."""
        return sum(check.points for check in self.checks)

    @property
    def max_points(self) -> int:
        """What it could earn: a check that the grader broke counts for nothing."""
        return sum(check.max_points for check in self.checks)

    @property
    def seconds(self) -> float:
        """How long its probes ran, in seconds."""
        return sum(check.seconds for check in self.checks)

    @property
    def broke(self) -> bool:
        """Whether the grader broke at any of its checks: the program then ends with exit code 3."""
        return any(check.outcome == "grader_broke" for check in self.checks)


def outcome_of(evidence: AnyEvidence | None) -> Outcome:
    """The outcome that a check's evidence stands for; no evidence means that it passed."""
    match evidence:
        case None:
            return "passed"
        case Difference():
            return "failed"
        case Story():
            return _outcome_of_story(evidence)
        case Leak():
            return "leaked"
        case Hang():
            return "timed_out"
        case Crash():
            return "crashed"
        case Refusal():
            return "refused"
        case Unreadable():
            return "unreadable"
        case Untouched():
            return "untouched"
        case Skip():
            return "skipped"
        case Breakage():
            return "grader_broke"
        case _:
            assert_never(evidence)


def decide(kata: Kata, results: Sequence[CheckResult]) -> KataVerdict:
    """The verdict on `kata` from the results of its checks, in any order.

    There should be exactly one for each check: one that is missing or doubled is `grader_broke`. A hidden check of a
    handout has none and is skipped until the instructor grades it, which never decides the kata's outcome. Raises
    GraderBroke for a result that belongs to no check of this kata.
    """
    known = {spec.name for spec in kata.checks}
    for result in results:
        if result.kata != kata.name or result.check not in known:
            raise GraderBroke(f"A result for {result.kata}, {result.check}, came in among those of {kata.name}.")
    ordered = [_result(kata, spec, results) for spec in kata.checks]
    void = _void(kata, ordered)
    checks = tuple(_judge(spec, result, void) for spec, result in zip(kata.checks, ordered, strict=True))
    return KataVerdict(
        kata=kata,
        outcome=_first_that_did_not_pass(kata, checks),
        checks=checks,
        flags=tuple(dict.fromkeys(flag for result in ordered for flag in result.flags)),
    )


def without_run(kata: Kata, evidence: AnyEvidence) -> tuple[CheckResult, ...]:
    """The results of a kata none of whose checks can be run: the first tells why, the others are skipped."""
    first, *others = kata.checks
    rest = Skip(reason="not started" if isinstance(evidence, Untouched) else "nothing of it could be run")
    return (
        CheckResult(kata=kata.name, check=first.name, evidence=evidence),
        *(CheckResult(kata=kata.name, check=spec.name, evidence=rest) for spec in others if runs(kata, spec)),
    )


def runs(kata: Kata, spec: CheckSpec) -> bool:
    """Whether this copy of the katas can run the check: a handout only lists the hidden ones."""
    return spec.public or not kata.provisional


def _outcome_of_story(story: Story) -> Outcome:
    match story.kind:
        case "livelocked" if story.in_any_order:
            return "timed_out"  # a plain endless loop: nobody else has a part in it
        case "deadlocked" | "livelocked":
            return "deadlocked"
        case "thread_left":
            return "leaked"
        case "stuck":
            return "timed_out"
        case _:  # without threads that step in between, no race is to blame
            return "failed" if story.in_any_order else "raced"


def _result(kata: Kata, spec: CheckSpec, results: Iterable[CheckResult]) -> CheckResult:
    found = [result for result in results if result.check == spec.name]
    if len(found) == 1:
        return found[0]
    if not found and not runs(kata, spec):
        return CheckResult(kata=kata.name, check=spec.name, evidence=Skip(reason=LATER))
    reason = "two results came back for this check" if found else "no result came back for this check"
    return CheckResult(kata=kata.name, check=spec.name, evidence=Breakage(reason=reason))


def _void(kata: Kata, results: Sequence[CheckResult]) -> set[str]:
    """The checks that cost nothing: those at which the grader broke, and those skipped because of such a one."""
    void = {result.check for result in results if isinstance(result.evidence, Breakage)}
    for spec, result in zip(kata.checks, results, strict=True):
        causes = {check.name for check in kata.checks} if spec == NOTHING_IS_LEFT else set(spec.needs)
        if isinstance(result.evidence, Skip) and causes & void:
            void.add(spec.name)
    return void


def _judge(spec: CheckSpec, result: CheckResult, void: set[str]) -> CheckVerdict:
    outcome = outcome_of(result.evidence)
    return CheckVerdict(
        spec=spec,
        outcome=outcome,
        points=spec.points if outcome == "passed" else 0,
        max_points=0 if spec.name in void else spec.points,
        evidence=result.evidence,
        held=result.held,
        seconds=result.seconds,
    )


def _first_that_did_not_pass(kata: Kata, checks: Iterable[CheckVerdict]) -> Outcome:
    for check in checks:
        if check.outcome != "passed" and (check.outcome != "skipped" or runs(kata, check.spec)):
            return check.outcome
    return "passed"
