"""Score sheets: the contract's keys, the arithmetic, and that equal input gives equal bytes."""

import json

from hypothesis import given
from hypothesis import strategies as st
from test_verdict import EVIDENCE, SPECS, kata, result, results, story

from grader.evidence import AnyEvidence, CheckResult, Difference, Held, Untouched
from grader.export.json import decode_sheet, encode
from grader.sheet import Circumstances, Isolation, ScoreSheet, make_class_sheet, make_sheet
from grader.verdict import decide, without_run

CIRCUMSTANCES = Circumstances(isolation=Isolation(tier="full"), python="3.12.1", seed=20261122, suite="ab" * 32)


def sheet_of(*checked: CheckResult, provisional: bool = False, submission: str = "ada") -> ScoreSheet:
    return make_sheet(submission, [decide(kata(provisional=provisional), checked)], CIRCUMSTANCES)


def test_a_sheet_has_every_key_of_the_contract() -> None:
    data = json.loads(encode(sheet_of(*results(held=story()))))
    assert data["schema"] == "concurrency-katas/sheet/v1"
    assert data["isolation"] == {"tier": "full", "missing": [], "why": None}
    assert {"submission", "provisional", "points", "max_points", "python", "seed", "suite"} < data.keys()
    (one,) = data["katas"]
    assert {"kata", "outcome", "points", "max_points", "seconds", "flags", "checks"} < one.keys()
    assert (one["kata"], one["outcome"], one["points"], one["max_points"]) == ("15_missing_lock", "raced", 6, 10)
    raced = one["checks"][1]
    assert list(raced) == [
        *("name", "says", "public", "outcome", "points", "max_points"),
        *("message", "story", "replay", "schedules", "exhausted"),
    ]
    assert (raced["replay"], raced["schedules"], raced["exhausted"]) == ("a1.b2", 20, False)
    assert raced["message"] == "An update was lost."


def test_what_was_not_explored_claims_no_schedules() -> None:
    check = sheet_of(*results()).katas[0].checks[0]
    assert (check.message, check.story, check.replay, check.schedules, check.exhausted) == ("", (), None, None, None)


def test_what_held_says_how_sure_it_is() -> None:
    held = Held(schedules=86, switches=2, walks=20, whole=2)
    passed = CheckResult(kata="15_missing_lock", check="held", evidence=None, held=held)
    others = [one for one in results() if one.check != "held"]
    (one,) = sheet_of(passed, *others).katas
    assert one.headline == "4 checks, 86 orders"
    assert (one.checks[1].schedules, one.checks[1].exhausted) == (86, True)
    assert "86 run" in one.checks[1].message


def test_the_headline_is_that_of_the_first_check_that_did_not_pass() -> None:
    assert sheet_of(*results()).katas[0].headline == "4 checks"
    assert sheet_of(result("answers"), result("nothing_is_left"), provisional=True).katas[0].headline == "2 checks"
    one = make_sheet("ada", [decide(kata(), without_run(kata(), Untouched()))], CIRCUMSTANCES)
    assert one.katas[0].headline == "not started"


def test_a_sheet_adds_up_and_comes_back_from_its_bytes() -> None:
    sheet = make_sheet("ada", [decide(kata(), results()), decide(kata(), results(held=story()))], CIRCUMSTANCES)
    assert (sheet.points, sheet.max_points, sheet.provisional, sheet.broke) == (16, 20, False, False)
    assert decode_sheet(encode(sheet)) == sheet


def test_a_missing_result_marks_the_sheet_as_broken() -> None:
    assert sheet_of(result("answers")).broke


def test_a_class_is_sorted_by_name() -> None:
    sheets = [sheet_of(*results(), submission=name) for name in ("chen", "ada", "bao")]
    data = json.loads(encode(make_class_sheet(sheets)))
    assert data["schema"] == "concurrency-katas/class/v1"
    assert [one["submission"] for one in data["sheets"]] == ["ada", "bao", "chen"]


@given(chosen=st.lists(EVIDENCE, min_size=4, max_size=4), name=st.text(), sentence=st.text())
def test_any_sheet_is_valid_visible_and_the_same_twice(
    chosen: list[AnyEvidence | None], name: str, sentence: str
) -> None:
    evidence = [Difference(sentence=sentence) if isinstance(one, Difference) else one for one in chosen]
    checked = [result(spec.name, one, flags=(sentence,)) for spec, one in zip(SPECS, evidence, strict=True)]
    text = encode(sheet_of(*checked, submission=name))
    assert text == encode(sheet_of(*checked[::-1], submission=name))
    assert all(character.isprintable() or character == "\n" for character in text.decode())
    sheet = decode_sheet(text)
    assert sheet.points == sum(check.points for one in sheet.katas for check in one.checks) <= sheet.max_points
    assert all(len(one.headline) <= 30 for one in sheet.katas)
