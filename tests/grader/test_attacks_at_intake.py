"""Every attack on intake ends as its file says; two submissions and a killed grader leave the others alone."""

import os
import re
import runpy
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from csv import reader
from pathlib import Path

import msgspec
import pytest
from attack_sheets import differences, names_of, zip_sheets
from corpus import HERE, PROBE, RIGHT, Attack, read_all, write_small
from small_checkout import solve, write_checkout
from survivors import sandboxed, wait_until

from grader.door import SCRIPT
from grader.export import csv, json, markdown
from grader.export.terminal import render
from grader.grade import grade
from grader.run import Probe, Prober
from grader.sandbox import leftovers, places
from grader.sandbox.tiers import Tier
from grader.sheet import KataSheet, ScoreSheet, make_class_sheet
from grader.submission import Submission, find_submissions

ROOT = Path(__file__).parents[2]
SUBMISSIONS = list(read_all("submissions"))
MOMENTS = 6  # at which a grader is killed
HANGS = "def double(number):\n    threading.Event().wait()\n"
BATCH = 48  # katas in one submission, each with an honest neighbour

pytestmark = pytest.mark.usefixtures("nothing_outlives")


@pytest.fixture(scope="module")
def handed_in(tmp_path_factory: pytest.TempPathFactory) -> dict[Attack, Submission]:
    """What intake makes of each submission: two katas, `victim` and `neighbour`, solved and then spoilt."""
    katas = write_small(tmp_path_factory.mktemp("intake"), ["victim", "neighbour"])
    found = {}
    for attack in SUBMISSIONS:
        folder = tmp_path_factory.mktemp(attack.name) / "student"
        for kata in katas.katas:
            (folder / "exercises" / kata.name).mkdir(parents=True)
            (folder / "exercises" / kata.name / kata.file).write_text(RIGHT)
        given = {"tests/00_victim/test_public.py": b"given out\n"}
        (found[attack],) = find_submissions([runpy.run_path(str(attack.path))["hand_in"](folder)], katas, given)
    return found


def test_submissions_end_as_they_say(
    handed_in: dict[Attack, Submission],
    best_tier: Tier,
    honest: KataSheet,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was taken in of all of them is graded together."""
    monkeypatch.setattr("grader.grade.isolation", lambda: best_tier)
    for start in range(0, len(SUBMISSIONS), BATCH):
        batch = SUBMISSIONS[start : start + BATCH]
        katas = write_small(tmp_path_factory.mktemp("katas"), names_of(batch))
        files = {attack.name: handed_in[attack].files["00_victim"] for attack in batch}
        files |= {f"beside_{attack.name}": handed_in[attack].files["01_neighbour"] for attack in batch}
        submission = Submission(name="all", files={kata.name: files[kata.slug] for kata in katas.katas})
        sheet = grade(submission, katas, katas.katas, seed=1, workers=2)
        sheets = zip_sheets(batch, sheet)
        flags = {attack: handed_in[attack].flags for attack in batch}
        assert list(differences(sheets, flags, honest)) == []
        for attack, both in sheets.items():
            one = handed_in[attack]
            assert_safe_everywhere(msgspec.structs.replace(sheet, submission=one.name, flags=one.flags, katas=both))


def assert_safe_everywhere(sheet: ScoreSheet) -> None:
    """No export of the sheet holds anything that a terminal, a spreadsheet, a browser or a runner would act upon."""
    shown = render(sheet, SCRIPT).plain
    texts = [shown, markdown.encode(sheet).decode(), csv.encode(make_class_sheet([sheet])).decode()]
    assert all(character.isprintable() for text in texts for line in text.split("\n") for character in line)
    assert not [line for text in texts for line in text.split("\n") if line.strip().startswith(("::", "##["))]
    for row in reader(texts[2].splitlines()):
        assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]
    prose = re.sub(r"^(`{3,}).*?^\1$", "", texts[1], flags=re.MULTILINE | re.DOTALL)
    assert not re.search(r"(?<!\\)(<|!\[|`)", prose)
    assert json.decode_sheet(json.encode(sheet)) == sheet
    assert "printed by an attack" not in " ".join(texts)


def test_two_submissions_that_want_the_same_do_not_meet(best_tier: Tier) -> None:
    """Each holds everything until the other one holds it, too; nobody looks for a name that is taken."""
    if best_tier.name != "full":
        pytest.skip(f"tier full is missing: {best_tier.why}")
    (attack,) = read_all("pairs")
    probe = Probe(
        slug="same", student=attack.source({}), probe=PROBE, function="run", arguments=(4,), call_seconds=60.0
    )
    probers = [Prober(best_tier, seed) for seed in (1, 2)]
    sandboxes = [prober._open()._process.pid for prober in probers]
    with ThreadPoolExecutor(2) as pool:
        runs = [pool.submit(prober.run, probe) for prober in probers]
        wait_until(lambda: all(len(leftovers.descendants(pid)) == 4 for pid in sandboxes))
        for pid in sandboxes:
            _harness, main, *_others = leftovers.descendants(pid)
            os.kill(main.pid, signal.SIGUSR1)
        assert [run.result().claim for run in runs] == [8, 8]
    for prober in probers:
        prober.close()


def test_a_grader_that_is_killed_leaves_no_process(tier: Tier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It ends itself at one of its own audit events; one run tells how many there are."""
    script = str(HERE / "graders/100_killed.py")
    command = [sys.executable, script, msgspec.json.encode(tier).decode()]
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    events = int(subprocess.run([*command, "0"], env=environment, check=True, capture_output=True).stdout)
    for moment in range(1, events, events // MOMENTS):
        killed = subprocess.run([*command, str(moment)], env=environment, check=False, capture_output=True)
        assert killed.returncode == -signal.SIGKILL or int(killed.stdout) <= moment  # it was through before
        folders = [folder.name for folder in tmp_path.glob(f"{places.PREFIX}*")]
        wait_until(lambda folders=folders: not sandboxed(folders))  # type: ignore[misc]
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    places.sweep()  # as the next one does
    assert list(tmp_path.glob(f"{places.PREFIX}*")) == []


def test_a_class_whose_grading_is_killed_leaves_no_sandbox(
    best_tier: Tier, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Killed with all its judges and workers alive, while each of four submissions hangs."""
    checkout, temporary = tmp_path / "checkout", tmp_path / "temporary"
    for folder in (checkout, temporary):
        folder.mkdir()
    write_checkout(checkout)
    for name in ("ada", "bao", "chen", "dana"):
        solve(tmp_path / "class" / name)
        (tmp_path / "class" / name / "exercises/01_twice/twice.py").write_text("import threading\n" + HANGS)
    command = [sys.executable, "-m", "grader", "batch", str(tmp_path / "class"), "--out", str(tmp_path / "out")]
    options = ["--require-isolation", best_tier.name, "--workers", "2"]
    environment = {**os.environ, "TMPDIR": str(temporary), "PYTHONPATH": str(ROOT)}
    batch = subprocess.Popen([*command, *options], cwd=checkout, env=environment, stdout=subprocess.PIPE)
    folders: set[str] = set()

    def at_work() -> bool:
        folders.update(folder.name for folder in temporary.glob(f"{places.PREFIX}*"))
        return batch.poll() is not None or len(sandboxed(folders)) >= 4  # two harnesses, with a probe each

    wait_until(at_work)
    assert batch.poll() is None, batch.communicate()
    batch.kill()
    batch.communicate()
    wait_until(lambda: not sandboxed(folders))
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    wait_until(lambda: swept(temporary))  # a judge may take a moment to hear of the end


def swept(temporary: Path) -> bool:
    """Whether nobody holds a sandbox's folder any more, so that whoever comes next removes them all."""
    places.sweep()
    return not list(temporary.glob(f"{places.PREFIX}*"))
