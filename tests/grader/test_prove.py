"""The proof: it finds what is unsound, and the katas of this repository are sound."""

import os
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from small_checkout import HIDDEN, KATAS, RIGHT, ROOT, WRONG, write_checkout

from grader import prove
from grader.catalog import NOTHING_IS_LEFT, Kata, load
from grader.cli import run
from grader.exits import BAD_INPUT, DONE, MISSING
from grader.options import SEED
from grader.sheet import CheckSheet, KataSheet
from grader.variants import Variant, gaps, variants
from grader.verdict import Outcome
from grader.workers import how_many, processes


@pytest.mark.timeout(1200)
def test_every_kata_of_this_repository_is_sound() -> None:
    """As far as a few minutes go; `nox -s prove` grades all of their variants, again and again."""
    catalog = load(ROOT)
    rounds = prove.deal(catalog, [few(kata) for kata in catalog.katas], SEED)
    with processes(how_many() * prove.PER_CORE) as executor:
        assert prove.prove(catalog.katas, rounds, executor, lambda: None) == []


@pytest.mark.parametrize("kata", load(ROOT).katas, ids=lambda kata: kata.name)
def test_every_check_has_a_mutant_that_it_must_catch(kata: Kata) -> None:
    proven = {variant.caught_by for variant in variants(kata)}
    assert {check.name for check in kata.checks} - proven <= {NOTHING_IS_LEFT.name}  # which is proven by our own tests


def few(kata: Kata) -> list[Variant]:
    """Its stub, its reference, and for each check the first mutant that this check must catch."""
    first: dict[tuple[str, str], Variant] = {}
    for variant in variants(kata):
        first.setdefault((variant.kind, variant.caught_by), variant)
    return list(first.values())


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_checkout(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_sound_checkout_has_no_finding(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["prove", "01", "--repeat", "1"]) == DONE
    assert capsys.readouterr().out.splitlines()[-1] == "No finding."


def test_a_mutant_that_nobody_catches_is_found(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "tests/01_twice/mutants/knows_0.py"
    (checkout / name).write_text(WRONG.partition("\n")[0] + RIGHT.partition("\n")[2])
    (checkout / "exercises/01_twice/twice.py").write_text(RIGHT)
    assert run(["prove", "01", "--repeat", "1"]) == MISSING
    out = capsys.readouterr().out
    assert f"{name} should be caught by any_number, but no check caught it." in out
    assert "exercises/01_twice/twice.py is not the same as tests/01_twice/stub.py." in out
    assert "Findings: 2." in out


def test_a_handout_cannot_be_proved(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    place = tmp_path_factory.mktemp("out") / "students"
    assert run(["handout", str(place)]) == DONE
    os.chdir(place)
    assert run(["prove"]) == BAD_INPUT


def test_each_round_has_the_next_variant_of_every_kata(checkout: Path) -> None:
    catalog = load(checkout)
    rounds = prove.plan(catalog, catalog.katas, SEED, repeat=1, wrong=1)
    assert [tuple(variant.kata.name for variant in one.variants) for one in rounds] == [KATAS] * 11
    assert {variant for one in rounds for variant in one.variants} == {
        variant for kata in catalog.katas for variant in variants(kata)
    }


@pytest.mark.parametrize("wrong", [0, 2, 5])
def test_wrong_answers_are_graded_as_often_as_one_says(checkout: Path, wrong: int) -> None:
    catalog = load(checkout)
    rounds = prove.plan(catalog, [catalog.find("1")], SEED, repeat=4, wrong=wrong)
    kinds = Counter(one.variants[0].kind for one in rounds)
    assert kinds == Counter({"untouched": 4, "touched": 4, "right": 12, "wrong": 6 * wrong})


def spoil(name: str, text: str | None) -> Callable[[Path], None]:
    """What puts `text` into the file `name` of a checkout, or removes it."""

    def change(root: Path) -> None:
        if text is None:
            (root / name).unlink()
        else:
            (root / name).write_text(text)

    return change


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (spoil("exercises/01_twice/README.md", None), "exercises/01_twice has no README.md."),
        (spoil("exercises/01_twice/twice.py", RIGHT), "is not the same as tests/01_twice/stub.py."),
        (spoil("tests/01_twice/stub.py", "x = 1\n"), "tests/01_twice/stub.py has no line that says `# TODO`."),
        (spoil("solutions/01_twice/twice.py", None), "solutions/01_twice/twice.py, the reference, is missing."),
        (spoil("solutions/01_twice/alternative_1.py", None), "has 1 alternatives; at least 2 are wanted."),
        (spoil("tests/01_twice/mutants/knows_1.py", None), "has 5 mutants; at least 6 are wanted."),
        (spoil("tests/01_twice/mutants/knows_1.py", RIGHT), "knows_1.py does not begin with"),
        (
            spoil("tests/01_twice/mutants/knows_1.py", '"""Wrong. Caught by: nobody."""\n'),
            "knows_1.py names a check that does not exist: nobody.",
        ),
        (spoil("tests/01_twice/probe.py", "import time\ntime.sleep(1)\n"), "tests/01_twice/probe.py sleeps"),
        (
            spoil("tests/01_twice/test_hidden.py", HIDDEN + "import time\n"),
            "tests/01_twice/test_hidden.py looks at a clock",
        ),
    ],
)
def test_what_is_missing_is_found_without_running_anything(
    checkout: Path, change: Callable[[Path], None], sentence: str
) -> None:
    change(checkout)
    assert [gap for gap in gaps(load(checkout).find("1")) if sentence in gap] != []


def check(name: str, outcome: Outcome, points: int) -> CheckSheet:
    return CheckSheet(
        name=name,
        says=name,
        public=True,
        outcome=outcome,
        points=points if outcome == "passed" else 0,
        max_points=points,
        message="a sentence",
        story=(),
        replay=None,
        schedules=None,
        exhausted=None,
    )


def sheet(*outcomes: Outcome, headline: str = "") -> KataSheet:
    checks = tuple(map(check, ("it_doubles", "any_number", "nothing_is_left"), outcomes, (1, 2, 1)))
    return KataSheet(
        kata="01_twice",
        title="Twice",
        track="processes",
        outcome=next((outcome for outcome in outcomes if outcome != "passed"), "passed"),
        headline=headline,
        points=sum(one.points for one in checks),
        max_points=4,
        seconds=0.1,
        flags=(),
        checks=checks,
    )


ALL = sheet("passed", "passed", "passed")
CAUGHT = sheet("passed", "failed", "passed")
LATE = sheet("passed", "timed_out", "passed")
NONE = sheet("failed", "skipped", "skipped")


@pytest.mark.parametrize(
    ("kind", "graded", "sentence"),
    [
        ("untouched", sheet("untouched", "skipped", "skipped"), None),
        ("untouched", NONE, "should be untouched and earn nothing"),
        ("touched", NONE, None),
        ("touched", sheet("crashed", "skipped", "skipped"), "should be imported and earn nothing"),
        ("touched", CAUGHT, "should be imported and earn nothing"),
        ("right", ALL, None),
        ("right", CAUGHT, "should earn all 4 points, but is failed with 2 of 4 points, first at any_number"),
        ("wrong", CAUGHT, None),
        ("wrong", ALL, "no check caught it"),
        ("wrong", NONE, "should be caught by any_number, but is failed with 0 of 4 points, first at it_doubles"),
        ("wrong", LATE, "only because it did not end"),
        ("wrong", sheet("passed", "grader_broke", "passed"), "should be caught by any_number"),
    ],
)
def test_a_grade_that_is_not_the_known_one_is_a_finding(
    checkout: Path, kind: str, graded: KataSheet, sentence: str | None
) -> None:
    variant = next(variant for variant in variants(load(checkout).find("1")) if variant.kind == kind)
    found = list(prove.findings(variant, [graded, msgspec.structs.replace(graded, seconds=9.9)]))
    assert len(found) == (sentence is not None)
    assert all(sentence in finding for finding in found if sentence)


def test_a_time_out_may_catch_a_mutant_that_says_so(checkout: Path) -> None:
    slow = replace(wrong_variant(checkout), by_deadline=True)
    assert list(prove.findings(slow, [LATE])) == []


def test_sheets_that_differ_are_a_finding(checkout: Path) -> None:
    found = list(
        prove.findings(wrong_variant(checkout), [CAUGHT, CAUGHT, msgspec.structs.replace(CAUGHT, headline="x")])
    )
    assert [finding.partition(":")[0] for finding in found] == [
        "tests/01_twice/mutants/knows_0.py was given 2 different sheets in 3 grades"
    ]


def wrong_variant(checkout: Path) -> Variant:
    return next(variant for variant in variants(load(checkout).find("1")) if variant.kind == "wrong")
