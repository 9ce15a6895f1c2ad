"""A class is graded in parallel; nothing that one student hands in touches another's points."""

import csv
import json
import os
import zipfile
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path
from typing import Any

import pytest
from small_checkout import RIGHT, STUB, WRONG, solve, write_checkout

from grader import batch
from grader.catalog import load
from grader.cli import run
from grader.exits import BAD_INPUT, BROKE, DONE
from grader.sandbox.tiers import Tier

BAD = {
    "exits": "import os\nos._exit(0)\n",
    "forges": "print('10 passed in 0.01s')\n",
    "leaves": RIGHT + "\nimport os, time\nif os.fork() == 0:\n    os.setsid()\n    time.sleep(600)\n",
    "raises": "raise SystemExit(0)\n",
}
HALF = 4  # points of one kata


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    root = tmp_path / "checkout"
    root.mkdir()
    write_checkout(root)
    monkeypatch.chdir(root)
    return root


@pytest.fixture
def isolation(best_tier: Tier) -> list[str]:
    return ["--require-isolation", best_tier.name]


def hand_in(place: Path, twice: str) -> None:
    """A submission whose first kata is `twice` and whose second is right."""
    solve(place, "02_again")
    (place / "exercises/01_twice").mkdir(parents=True)
    (place / "exercises/01_twice/twice.py").write_text(twice)


def write_class(folder: Path) -> dict[str, int]:
    """Twelve submissions of every sort; out: the points that each should get."""
    for name, twice in BAD.items():
        hand_in(folder / name, twice)
    hand_in(folder / "knows", WRONG)
    hand_in(folder / "stub", STUB)
    hand_in(folder / "broken", "def double(:\n")
    solve(folder / "perfect")
    solve(folder / "half", "01_twice")
    (folder / "empty").mkdir()
    with zipfile.ZipFile(folder / "zipped.zip", "w") as archive:
        archive.writestr("01_twice/twice.py", RIGHT)
        archive.writestr("02_again/again.py", RIGHT)
    (folder / "damaged.zip").write_bytes(b"PK no archive at all")
    right = {"perfect": 8, "zipped": 8, "knows": 6, "leaves": 7, "empty": 0, "damaged": 0}
    return dict.fromkeys((*BAD, "stub", "broken", "half"), HALF) | right


def scores(out: Path) -> dict[str, dict[str, str]]:
    with (out / "scores.csv").open(newline="") as stream:
        return {row["submission"]: row for row in csv.DictReader(stream)}


def test_a_class_of_every_sort_gets_the_right_scores_twice(
    checkout: Path, tmp_path: Path, isolation: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    expected = write_class(tmp_path / "class")
    tables = []
    for name in ("first", "second"):
        out = tmp_path / name
        assert run(["batch", str(tmp_path / "class"), "--out", str(out), "--workers", "2", *isolation]) == DONE
        assert {row["submission"]: int(row["points"]) for row in scores(out).values()} == expected
        assert {row["max_points"] for row in scores(out).values()} == {"8"}
        assert sorted(path.stem for path in (out / "sheets").iterdir()) == sorted(expected)
        whole = json.loads((out / "scores.json").read_bytes())
        assert whole["schema"] == "concurrency-katas/class/v1"
        assert [sheet["submission"] for sheet in whole["sheets"]] == sorted(expected)
        tables.append((out / "scores.csv").read_bytes())
    assert tables[0] == tables[1]
    assert capsys.readouterr().err == ""


def test_the_seed_is_drawn_and_recorded_or_given(checkout: Path, tmp_path: Path, isolation: list[str]) -> None:
    solve(tmp_path / "one")
    seeds = []
    for options in ([], [], ["--seed", "7"]):
        assert run(["batch", str(tmp_path / "one"), "--out", str(tmp_path / "out"), *isolation, *options]) == DONE
        seeds.append(json.loads((tmp_path / "out/sheets/one.json").read_bytes())["seed"])
    assert seeds[0] != seeds[1]
    assert seeds[2] == 7


def test_two_submissions_of_one_name_both_stay(checkout: Path, tmp_path: Path, isolation: list[str]) -> None:
    solve(tmp_path / "class/ann")
    with zipfile.ZipFile(tmp_path / "class/ann.zip", "w") as archive:
        archive.writestr("twice.py", RIGHT)
    assert run(["batch", str(tmp_path / "class"), "--out", str(tmp_path / "out"), *isolation]) == DONE
    assert sorted(row["points"] for row in scores(tmp_path / "out").values()) == ["4", "8"]
    assert len(list((tmp_path / "out/sheets").iterdir())) == 2


def test_the_folder_tells_of_one_run_only(checkout: Path, tmp_path: Path, isolation: list[str]) -> None:
    for name in ("ann", "bob"):
        solve(tmp_path / "class" / name)
        run(["batch", str(tmp_path / "class" / name), "--out", str(tmp_path / "out"), *isolation])
    assert [path.name for path in (tmp_path / "out/sheets").iterdir()] == ["bob.json"]
    assert list(scores(tmp_path / "out")) == ["bob"]


def test_a_place_that_cannot_be_written_is_told_before_the_work(
    checkout: Path, tmp_path: Path, isolation: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    solve(tmp_path / "one")
    (tmp_path / "file").write_text("")
    assert run(["batch", str(tmp_path / "one"), "--out", str(tmp_path / "file"), *isolation]) == BAD_INPUT
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_less_isolation_than_is_wanted_stops_it(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    solve(tmp_path / "one")
    monkeypatch.setattr(batch, "isolation", lambda: Tier(name="limits", why="the test wants it so"))
    assert run(["batch", str(tmp_path / "one"), "--out", str(tmp_path / "out")]) == BAD_INPUT
    assert "full is required" in capsys.readouterr().err


def test_a_check_that_breaks_is_code_3_and_costs_nothing(checkout: Path, tmp_path: Path, isolation: list[str]) -> None:
    solve(tmp_path / "one")
    hidden = checkout / "tests/01_twice/test_hidden.py"
    hidden.write_text(hidden.read_text().replace("number = random", "number = 1 / 0 + random"))
    assert run(["batch", str(tmp_path / "one"), "--out", str(tmp_path / "out"), *isolation]) == BROKE
    row = scores(tmp_path / "out")["one"]
    assert row["points"] == row["max_points"]


class Inline(Executor):
    """An executor that does each job at once, in this process; `fail` may break one instead."""

    def __init__(self, fail: Callable[[str], Exception | None]) -> None:
        self.fail = fail

    def submit(self, work: Callable[..., Any], /, *jobs: Any, **named: Any) -> Future[Any]:
        future: Future[Any] = Future()
        error = self.fail(jobs[0].submission.name)
        if error is None:
            future.set_result(work(*jobs, **named))
        else:
            future.set_exception(error)
        return future


@pytest.mark.parametrize(
    ("error", "points", "max_points"), [(BrokenExecutor("a worker died"), 8, 8), (LookupError("a fault of ours"), 0, 0)]
)
def test_any_executor_will_do_and_what_fails_in_it_stays_with_one_student(
    checkout: Path, tmp_path: Path, best_tier: Tier, error: Exception, points: int, max_points: int
) -> None:
    for name in ("ann", "bob"):
        solve(tmp_path / "class" / name)
    jobs = batch.plan(load(checkout), [tmp_path / "class"], tmp_path / "out", 7, best_tier.name)
    executor = Inline(lambda name: error if name == "ann" else None)
    ann, bob = batch.grade_class(jobs, executor, lambda: None).sheets
    assert (ann.points, ann.max_points, ann.broke) == (points, max_points, max_points == 0)
    assert (bob.points, bob.max_points, bob.broke) == (8, 8, False)


def test_no_process_outlives_a_batch(checkout: Path, tmp_path: Path, isolation: list[str]) -> None:
    hand_in(tmp_path / "leaves", BAD["leaves"].replace("time.sleep(600)", "os.execv('/bin/sleep', ['sleep', '601.5'])"))
    run(["batch", str(tmp_path / "leaves"), "--out", str(tmp_path / "out"), *isolation])
    commands = [path.read_bytes() for path in Path("/proc").glob("[0-9]*/cmdline") if os.access(path, os.R_OK)]
    assert not any(b"601.5" in command for command in commands)
