"""Hints come one after the other; a reset loses nothing."""

from pathlib import Path

import pytest
from small_catalog import STUB, write_kata

from grader import course
from grader.catalog import Kata, load
from grader.errors import UserError


@pytest.fixture
def kata(tmp_path: Path) -> Kata:
    write_kata(tmp_path)
    return load(tmp_path).find("15")


def test_hints_come_one_after_the_other_and_the_last_one_stays(tmp_path: Path, kata: Kata) -> None:
    shown = [course.next_hint(tmp_path, kata) for _ in range(4)]
    assert [(hint.number, hint.of, hint.says) for hint in shown] == [
        (1, 3, "look"),
        (2, 3, "think"),
        (3, 3, "do"),
        (3, 3, "do"),
    ]


def test_a_broken_memory_of_hints_is_named_with_its_cure(tmp_path: Path, kata: Kata) -> None:
    course.next_hint(tmp_path, kata)
    (tmp_path / "build" / "hints.json").write_text("{")
    with pytest.raises(UserError, match=r"hints\.json .* remove it"):
        course.next_hint(tmp_path, kata)


def test_a_reset_puts_the_stub_back_and_keeps_every_file(tmp_path: Path, kata: Kata) -> None:
    file = kata.paths.exercises / kata.file
    kept = []
    for work in ("first = 1\n", "second = 2\n"):
        file.write_text(work)
        kept.append(course.reset(tmp_path, kata))
        assert file.read_text() == STUB
    assert [place.read_text() for place in kept if place] == ["first = 1\n", "second = 2\n"]


def test_a_reset_of_a_stub_changes_nothing(tmp_path: Path, kata: Kata) -> None:
    assert course.reset(tmp_path, kata) is None
    assert not (tmp_path / "build").exists()


def test_a_reset_brings_back_a_file_that_is_gone(tmp_path: Path, kata: Kata) -> None:
    file = kata.paths.exercises / kata.file
    file.unlink()
    assert course.reset(tmp_path, kata) is None
    assert file.read_text() == STUB


def test_a_reset_does_not_write_through_a_link(tmp_path: Path, kata: Kata) -> None:
    elsewhere = tmp_path / "elsewhere.py"
    elsewhere.write_text("mine = 1\n")
    file = kata.paths.exercises / kata.file
    file.unlink()
    file.symlink_to(elsewhere)
    course.reset(tmp_path, kata)
    assert elsewhere.read_text() == "mine = 1\n"
    assert file.read_text() == STUB
