"""A course picks katas and says how much each counts."""

import json
from pathlib import Path

import pytest
from small_checkout import RIGHT, write_checkout

from grader import handout
from grader.catalog import load
from grader.cli import run
from grader.errors import UserError
from grader.exits import DONE, MISSING
from grader.weights import weighed


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_checkout(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_course_all_katas_count_once(checkout: Path) -> None:
    catalog = load(checkout)
    assert weighed(catalog) == catalog


def test_a_course_takes_the_katas_that_it_names_and_their_points_count_as_often(checkout: Path) -> None:
    (checkout / "course.toml").write_text("[weights]\ntwice = 3\n")
    catalog = weighed(load(checkout))
    assert [(kata.name, kata.max_points) for kata in catalog.katas] == [("01_twice", 12)]
    assert catalog.suite() != load(checkout).suite()


def test_a_sheet_and_a_handout_count_so_too(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (checkout / "course.toml").write_text("[weights]\n01_twice = 3\n")
    (checkout / "exercises/01_twice/twice.py").write_text(RIGHT)
    assert run(["grade"]) == DONE
    sheet = json.loads((checkout / "build/sheet.json").read_bytes())
    assert (sheet["points"], sheet["max_points"], len(sheet["katas"])) == (12, 12, 1)
    given = tmp_path_factory.mktemp("out") / "students"
    handout.write(weighed(load(checkout)), given)
    (kata,) = weighed(load(given)).katas
    assert kata.provisional
    assert kata.max_points == 12


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[weights]\n", "names no kata"),
        ("[weights]\n99 = 1\n", "No kata is called '99'"),
        ("[weights]\n01_twice = 0\n", r"course\.toml cannot be used"),
        ("[weights]\n01_twice = 1.5\n", r"course\.toml cannot be used"),
        ("[weight]\n01_twice = 1\n", r"course\.toml cannot be used"),
        ("[weights\n", r"course\.toml cannot be used"),
    ],
)
def test_what_cannot_be_used_is_one_sentence(checkout: Path, text: str, sentence: str) -> None:
    (checkout / "course.toml").write_text(text)
    with pytest.raises(UserError, match=sentence):
        weighed(load(checkout))


def test_points_may_be_missing_in_a_course(checkout: Path) -> None:
    (checkout / "course.toml").write_text("[weights]\n01_twice = 2\n")
    assert run(["grade"]) == MISSING
