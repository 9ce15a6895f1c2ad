"""A new kata: graded as it is, and sound once it is filled in."""

from pathlib import Path

import pytest
from small_checkout import write_checkout

from grader.catalog import load
from grader.cli import run
from grader.errors import UserError
from grader.exits import BAD_INPUT, DONE, MISSING
from grader.scaffold import scaffold

ALTERNATIVE = '''"""Another way."""


def tea_for_two(number):
    return {expression}
'''
MUTANT = '''"""Mistake number {number}. Caught by: {check}."""


def tea_for_two(number):
    return {expression}
'''


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_checkout(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_what_is_missing_is_said_and_nothing_else(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "tea-for-two"]) == DONE
    assert "exercises/03_tea_for_two/tea_for_two.py" in capsys.readouterr().out
    assert run(["prove", "03", "--repeat", "1"]) == MISSING
    findings = capsys.readouterr().out.splitlines()[1:]
    assert findings == [
        "  solutions/03_tea_for_two has 0 alternatives; at least 2 are wanted.",
        "  tests/03_tea_for_two/mutants has 0 mutants; at least 6 are wanted.",
        "Findings: 2.",
    ]


def test_filled_in_it_is_sound(checkout: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", "7_tea_for_two"]) == BAD_INPUT  # a number has two digits
    assert run(["new", "07_tea_for_two"]) == DONE
    for number, expression in enumerate(("number + 0", "-(-number)")):
        path = checkout / f"solutions/07_tea_for_two/alternative_{number}.py"
        path.write_text(ALTERNATIVE.format(expression=expression))
    for number in range(6):
        expression, check = ("number + 1", "it_answers") if number % 2 else ("abs(number)", "it_answers_again")
        path = checkout / f"tests/07_tea_for_two/mutants/mistake_{number}.py"
        path.write_text(MUTANT.format(number=number, expression=expression, check=check))
    assert run(["prove", "07", "--repeat", "1"]) == DONE
    assert capsys.readouterr().out.splitlines()[-1] == "No finding."


@pytest.mark.parametrize(
    ("slug", "sentence"),
    [
        ("twice", "There is 01_twice already: take another name."),
        ("01_other", "There is 01_twice already: take another number."),
        ("queue", "'queue' is a word of Python itself"),
        ("lambda", "'lambda' is a word of Python itself"),
        ("Tea", "'Tea' is no name for a kata"),
        ("00_tea", "A kata's number is from 1 to 99"),
        ("../tea", "is no name for a kata"),
    ],
)
def test_a_name_that_cannot_be_one_is_refused(checkout: Path, slug: str, sentence: str) -> None:
    before = sorted(checkout.rglob("*"))
    with pytest.raises(UserError, match=sentence.replace(".", r"\.")):
        scaffold(load(checkout), slug)
    assert sorted(checkout.rglob("*")) == before


def test_a_folder_that_is_in_the_way_is_kept(checkout: Path) -> None:
    (checkout / "solutions/03_tea").mkdir()
    with pytest.raises(UserError, match="solutions/03_tea is there already"):
        scaffold(load(checkout), "tea")
