"""Outcome, points and blame, on made-up results of a made-up kata."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.catalog import NOTHING_IS_LEFT, CheckSpec, Kata, Limits, Paths
from grader.errors import GraderBroke
from grader.evidence import (
    AnyEvidence,
    Breakage,
    CheckResult,
    Crash,
    Difference,
    Hang,
    Held,
    Lane,
    Leak,
    Refusal,
    Skip,
    Step,
    Story,
    Told,
    Unreadable,
    Untouched,
)
from grader.run import Left
from grader.verdict import LATER, Outcome, decide, outcome_of, without_run

SPECS = (
    CheckSpec(name="answers", says="it answers", points=2, public=True),
    CheckSpec(name="held", says="no update is lost", points=4, public=False),
    CheckSpec(name="released", says="the lock is released", points=3, public=False, needs=("held",)),
    NOTHING_IS_LEFT,
)


def kata(*, provisional: bool = False) -> Kata:
    nowhere = Paths(exercises=Path("exercises"), tests=Path("tests"), solutions=Path("solutions"))
    return Kata(
        number=15,
        slug="missing_lock",
        title="Missing lock",
        track="mutual exclusion",
        platforms=(),
        hints=(),
        limits=Limits(),
        paths=nowhere,
        checks=SPECS,
        provisional=provisional,
    )


def result(check: str, evidence: AnyEvidence | None = None, flags: tuple[str, ...] = ()) -> CheckResult:
    return CheckResult(kata="15_missing_lock", check=check, evidence=evidence, seconds=0.25, flags=flags)


def results(**evidence: AnyEvidence | None) -> list[CheckResult]:
    """A result for each check: passed, but for those named."""
    return [result(spec.name, evidence.get(spec.name)) for spec in SPECS]


def story(kind: str = "returned", forced: int = 2, lanes: tuple[int, ...] = (1, 2, 1)) -> Story:
    told = Told(
        lanes=(Lane(name="main", call=""), Lane(name="alice", call="change(5)"), Lane(name="bob", call="change(8)")),
        steps=tuple(Step(lane=lane, line=9, verb="reads", name="balance", value="0") for lane in lanes),
    )
    return Story(
        sentence="An update was lost.",
        kind=kind,
        detail=None,
        ended="",
        question=None,
        told=told,
        source={},
        replay="a1.b2",
        forced_switches=forced,
        schedules=20,
        exhausted=False,
    )


@pytest.mark.parametrize(
    ("evidence", "outcome"),
    [
        (None, "passed"),
        (Difference(sentence="No."), "failed"),
        (story("returned"), "raced"),
        (story("raised"), "raced"),
        (story("deadlocked"), "deadlocked"),
        (story("livelocked"), "deadlocked"),
        (story("thread_left"), "leaked"),
        (story("stuck"), "timed_out"),
        (Leak(threads=(Left(name="worker"),)), "leaked"),
        (Hang(seconds=10, busy=False, phase="call"), "timed_out"),
        (Crash(phase="import", code=0), "crashed"),
        (Refusal(reason="it opens a socket"), "refused"),
        (Unreadable(reason="the file is missing"), "unreadable"),
        (Untouched(), "untouched"),
        (Skip(reason="another comes first"), "skipped"),
        (Breakage(reason="the sandbox ended"), "grader_broke"),
    ],
)
def test_each_kind_of_evidence_is_one_outcome(evidence: AnyEvidence | None, outcome: Outcome) -> None:
    assert outcome_of(evidence) == outcome


def test_threads_that_ran_one_after_the_other_raced_with_nobody() -> None:
    assert outcome_of(story(forced=0, lanes=(0, 1, 1, 0, 2, 2, 0))) == "failed"
    assert outcome_of(story(forced=0, lanes=())) == "failed"
    assert outcome_of(story(forced=0, lanes=(1, 2, 1))) == "raced"  # a sleep gave the turn away, unforced


def test_all_passed_is_all_points() -> None:
    verdict = decide(kata(), results()[::-1])
    assert (verdict.outcome, verdict.points, verdict.max_points) == ("passed", 10, 10)
    assert [check.spec for check in verdict.checks] == list(SPECS)
    assert verdict.seconds == 1.0
    assert not verdict.broke


def test_the_first_check_in_file_order_gives_the_katas_outcome() -> None:
    later = results(
        held=story(), nothing_is_left=Leak(threads=(Left(name="worker"),)), released=Skip(reason="fix the first")
    )
    verdict = decide(kata(), later)
    assert (verdict.outcome, verdict.points, verdict.max_points) == ("raced", 2, 10)
    assert [check.outcome for check in verdict.checks] == ["passed", "raced", "skipped", "leaked"]


def test_a_missing_or_doubled_result_is_the_graders_fault_and_costs_nothing() -> None:
    verdict = decide(kata(), [result("answers"), result("held"), result("held"), result("nothing_is_left")])
    assert [check.outcome for check in verdict.checks] == ["passed", "grader_broke", "grader_broke", "passed"]
    assert (verdict.outcome, verdict.points, verdict.max_points, verdict.broke) == ("grader_broke", 3, 3, True)


def test_what_was_skipped_because_the_grader_broke_costs_nothing_either() -> None:
    broken = Breakage(reason="the check itself failed")
    verdict = decide(kata(), results(answers=Difference(sentence="No."), held=broken, released=Skip(reason="held")))
    assert (verdict.outcome, verdict.points, verdict.max_points) == ("failed", 1, 3)
    assert verdict.broke
    skipped = Skip(reason="nothing else passed")
    verdict = decide(
        kata(), results(answers=broken, held=broken, released=Skip(reason="held"), nothing_is_left=skipped)
    )
    assert (verdict.points, verdict.max_points) == (0, 0)


def test_a_handouts_hidden_checks_wait_for_the_instructor() -> None:
    verdict = decide(kata(provisional=True), [result("answers"), result("nothing_is_left")])
    assert (verdict.outcome, verdict.points, verdict.max_points) == ("passed", 3, 10)
    assert [check.outcome for check in verdict.checks] == ["passed", "skipped", "skipped", "passed"]
    assert verdict.checks[1].evidence == Skip(reason=LATER)


def test_a_skipped_public_check_is_not_passed_in_a_handout() -> None:
    verdict = decide(kata(provisional=True), [result("answers", Skip(reason="x")), result("nothing_is_left")])
    assert verdict.outcome == "skipped"


@pytest.mark.parametrize("provisional", [False, True])
@pytest.mark.parametrize("evidence", [Untouched(), Unreadable(reason="the file is missing")])
def test_a_kata_that_cannot_be_run_tells_why_once(provisional: bool, evidence: AnyEvidence) -> None:
    one = kata(provisional=provisional)
    verdict = decide(one, without_run(one, evidence))
    assert verdict.outcome == outcome_of(evidence)
    assert [check.outcome for check in verdict.checks[1:]] == ["skipped"] * 3
    assert (verdict.points, verdict.max_points) == (0, 10)


def test_flags_are_told_once_in_order() -> None:
    twice = [result("held", flags=("b", "a")), result("answers", flags=("a",)), result("released", flags=("b",))]
    assert decide(kata(), [*twice, result("nothing_is_left")]).flags == ("a", "b")


@pytest.mark.parametrize("stranger", [result("unknown"), CheckResult(kata="16_other", check="held", evidence=None)])
def test_a_stranger_among_the_results_is_an_error(stranger: CheckResult) -> None:
    with pytest.raises(GraderBroke):
        decide(kata(), [*results(), stranger])


EVIDENCE = st.sampled_from([None, Difference(sentence="No."), story(), Skip(reason="x"), Breakage(reason="y")])


@given(
    chosen=st.lists(st.tuples(st.sampled_from([spec.name for spec in SPECS]), EVIDENCE), max_size=8),
    provisional=st.booleans(),
)
def test_the_arithmetic_holds_for_any_results(chosen: list[tuple[str, AnyEvidence | None]], provisional: bool) -> None:
    given_results = [result(check, evidence) for check, evidence in chosen]
    verdict = decide(kata(provisional=provisional), given_results)
    assert [check.spec for check in verdict.checks] == list(SPECS)
    assert 0 <= verdict.points <= verdict.max_points <= 10
    assert verdict.points == sum(check.points for check in verdict.checks)
    for check in verdict.checks:
        assert check.points == (check.spec.points if check.outcome == "passed" else 0)
        assert check.max_points in (0, check.spec.points)
        assert check.max_points == 0 or check.outcome != "grader_broke"
    if verdict.outcome == "passed":
        assert verdict.points == verdict.max_points or provisional
    assert verdict == decide(kata(provisional=provisional), list(reversed(given_results)))


def test_what_held_is_kept() -> None:
    held = Held(schedules=86, switches=2, walks=20, whole=2)
    passed = CheckResult(kata="15_missing_lock", check="held", evidence=None, held=held)
    assert decide(kata(), [passed]).checks[1].held == held
