"""Files are written whole, and what cannot be written is refused before the work."""

from pathlib import Path

import pytest

from grader import files
from grader.errors import UserError


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    target = tmp_path / "sheet.json"
    files.write(target, b"a long first text")
    files.write(target, b"short")
    assert target.read_bytes() == b"short"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_stays_one(tmp_path: Path) -> None:
    target, link = tmp_path / "real", tmp_path / "link"
    target.write_bytes(b"old")
    link.symlink_to(target)
    files.write(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    files.refuse_unwritable(Path("/dev/null"))
    files.write(Path("/dev/null"), b"gone")
    assert not Path("/dev/null").is_file()


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("", "is a folder: name a file in it"),
        ("no/such/place.json", "there is no folder"),
        ("file/x.json", "there is no folder"),
    ],
)
def test_what_cannot_be_written_is_refused_in_one_sentence(tmp_path: Path, name: str, sentence: str) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match=sentence):
        files.refuse_unwritable(tmp_path / name)


def test_a_place_that_refuses_new_files_is_refused() -> None:
    with pytest.raises(UserError, match=r"/proc/sheet.json cannot be written \("):
        files.refuse_unwritable(Path("/proc/sheet.json"))


def test_a_folder_that_cannot_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "build").write_bytes(b"a file in the way")
    with pytest.raises(UserError, match="cannot be made"):
        files.in_build(tmp_path, "sheet.json")
