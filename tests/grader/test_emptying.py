"""Folders are emptied whatever was done to them, and what is left of a killed grader goes with the next."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from grader.sandbox import emptying, places
from grader.sandbox.places import Place


def test_a_folder_is_emptied_however_deep_and_forbidden(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.write_text("stays")
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link").symlink_to(outside)
    (folder / "way").symlink_to(tmp_path)
    os.mkfifo(folder / "fifo")
    (folder / os.fsdecode(b"odd\xff\n")).mkdir()
    (folder / "closed/inner").mkdir(parents=True)
    (folder / "closed/inner/file").write_text("")
    home = os.open(".", os.O_RDONLY)
    os.chdir(folder)
    for _ in range(2000):  # longer than any path may be
        os.mkdir("x")
        os.chdir("x")
    os.fchdir(home)
    os.close(home)
    (folder / "closed/inner").chmod(0)
    (folder / "closed").chmod(0)
    folder.chmod(0)
    emptying.empty(folder)
    assert list(folder.iterdir()) == []
    emptying.remove(folder)
    emptying.remove(folder)
    assert list(tmp_path.iterdir()) == [outside]


@pytest.fixture(autouse=True)
def _somewhere_else(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))


def test_the_place_of_one_who_was_killed_is_swept_and_that_of_a_living_one_stays(tmp_path: Path) -> None:
    script = (
        "import os, signal, tempfile\n"
        f"tempfile.tempdir = {str(tmp_path)!r}\n"
        "from grader.sandbox.places import Place\n"
        "(Place().path / 'scratch').mkdir()\n"
        "os.kill(os.getpid(), signal.SIGKILL)\n"
    )
    living = Place()
    subprocess.run([sys.executable, "-c", script], check=False, cwd=Path(__file__).parents[2])
    assert len(list(tmp_path.iterdir())) == 2
    places.sweep()
    assert list(tmp_path.iterdir()) == [living.path]
    living.remove()
    living.remove()
    assert list(tmp_path.iterdir()) == []


def test_what_is_not_ours_is_never_swept(tmp_path: Path) -> None:
    homework = tmp_path / f"{places.PREFIX}homework"
    homework.mkdir()
    (homework / "essay.txt").write_text("mine")
    target = tmp_path / "target"
    target.mkdir()
    (tmp_path / f"{places.PREFIX}link").symlink_to(target)
    (tmp_path / f"{places.PREFIX}file").write_text("")
    before = sorted(tmp_path.rglob("*"))
    places.sweep()
    assert sorted(tmp_path.rglob("*")) == before


def test_those_who_sweep_and_those_who_make_places_do_not_meet(tmp_path: Path) -> None:
    """Makers hold theirs while others sweep; a lock belongs to an open file, so threads are as good as processes."""

    def make(_: int) -> bool:
        place = Place()
        (place.path / "scratch").mkdir()
        places.sweep()
        held = (place.path / "scratch").is_dir()
        place.remove()
        return held

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(make, range(100)))
    assert list(tmp_path.iterdir()) == []
