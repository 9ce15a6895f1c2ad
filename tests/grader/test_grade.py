"""Whole grades of the real katas: references earn all, bad submissions end as listed, and neighbours never notice."""

from pathlib import Path

import msgspec
import pytest
from survivors import our_own

from grader import catalog
from grader.errors import MachineError
from grader.grade import deal, grade
from grader.sandbox import tiers
from grader.sandbox.tiers import Tier
from grader.sheet import KataSheet, ScoreSheet
from grader.submission import StudentFile, Submission, read_submission

ROOT = Path(__file__).parents[2]
CATALOG = catalog.load(ROOT)
NAMES = ("01_hello_process", "15_missing_lock", "25_context_in_pool")
VICTIM = "15_missing_lock"
REFERENCE = (ROOT / "solutions" / VICTIM / "missing_lock.py").read_text()

LEAVE_A_DAEMON = """
import os, time

def leave():
    if os.fork() == 0:
        os.setsid()
        if os.fork() == 0:
            for descriptor in range(3):
                os.close(descriptor)
            time.sleep(1000)
        os._exit(0)
    os.wait()

leave()
"""
FAKE_SUMMARY = """
import json, sys
print("============ 10 passed in 0.01s ============")
sys.stderr.write(json.dumps({"points": 10, "katas": []}))
open("results.json", "w").write('{"score": 100}')
"""


def submission(attack: str = REFERENCE, victim: str = VICTIM) -> Submission:
    """The references, with the victim's file replaced."""
    handed_in = read_submission(ROOT / "solutions", CATALOG)
    files = {**handed_in.files, victim: StudentFile(content=attack.encode())}
    return Submission(name="anybody", files=files)


@pytest.fixture(scope="module")
def honest() -> ScoreSheet:
    """The sheet of the references alone."""
    return graded(submission())


def graded(handed_in: Submission, seed: int = 1) -> ScoreSheet:
    return grade(handed_in, CATALOG, CATALOG.select(NAMES), seed=seed, workers=2)


def timeless(sheet: ScoreSheet) -> dict[str, KataSheet]:
    return {kata.kata: msgspec.structs.replace(kata, seconds=0.0) for kata in sheet.katas}


def test_references_earn_everything_and_twice_the_same(honest: ScoreSheet) -> None:
    assert (honest.points, honest.broke) == (honest.max_points, False)
    assert timeless(graded(submission())) == timeless(honest)


@pytest.mark.parametrize(
    ("attack", "outcome", "first", "others"),
    [
        ("import os\nos._exit(0)\n", "crashed", "crashed", {"skipped"}),
        ("raise SystemExit\n", "crashed", "crashed", {"skipped"}),
        ("while True:\n    pass\n", "timed_out", "timed_out", {"skipped"}),
        (
            REFERENCE + "\ndef run(amounts, times):\n    while True: pass\n",
            "timed_out",
            "timed_out",
            {"passed", "failed", "skipped"},
        ),
        ("x = (\n", "unreadable", "unreadable", {"skipped"}),
    ],
    ids=["exit", "SystemExit", "loop", "loop in run", "syntax"],
)
def test_a_bad_submission_ends_as_listed(
    honest: ScoreSheet, attack: str, outcome: str, first: str, others: set[str]
) -> None:
    sheet = graded(submission(attack=attack))
    found = timeless(sheet)
    victim = found.pop(VICTIM)
    assert found == {name: kata for name, kata in timeless(honest).items() if name != VICTIM}
    assert (victim.outcome, sheet.broke) == (outcome, False)
    assert victim.points < victim.max_points / 2
    assert victim.checks[0].outcome == first
    assert {check.outcome for check in victim.checks[1:]} <= others


def test_fake_results_have_no_effect(honest: ScoreSheet) -> None:
    assert timeless(graded(submission(attack=FAKE_SUMMARY + REFERENCE))) == timeless(honest)


def test_a_daemon_left_behind_costs_its_point_and_is_ended(honest: ScoreSheet) -> None:
    before = our_own()
    name = "01_hello_process"
    reference = (ROOT / "solutions" / name / "hello_process.py").read_text()
    victim = timeless(graded(submission(LEAVE_A_DAEMON + reference, victim=name)))[name]
    assert (victim.outcome, victim.points) == ("leaked", victim.max_points - 1)
    assert [check.name for check in victim.checks if check.outcome != "passed"] == ["nothing_is_left"]
    assert our_own() <= before


def test_the_seed_changes_inputs_and_no_verdict(honest: ScoreSheet) -> None:
    other = graded(submission(), seed=2)
    assert other.points == honest.points


def test_a_tier_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("grader.grade.isolation", lambda: tiers.limits_only("it is so."))
    with pytest.raises(MachineError, match="full is required and this machine gives limits: it is so"):
        grade(submission(), CATALOG, (), seed=1, require_tier="full")
    sheet = grade(submission(), CATALOG, (), seed=1)
    assert (sheet.isolation.tier, sheet.isolation.why) == ("limits", "it is so.")


@pytest.mark.parametrize("name", tiers.TIERS)
def test_only_a_weaker_tier_is_refused(name: tiers.TierName) -> None:
    for other in tiers.TIERS:
        if tiers.TIERS.index(other) <= tiers.TIERS.index(name):
            tiers.require(name, Tier(name=other))
        else:
            with pytest.raises(MachineError):
                tiers.require(name, Tier(name=other, why="."))


def test_katas_are_dealt_out_like_cards() -> None:
    assert deal("abcde", 2) == [("a", "c", "e"), ("b", "d")]
    assert deal("a", 4) == [("a",)]
    assert deal("", 4) == []
