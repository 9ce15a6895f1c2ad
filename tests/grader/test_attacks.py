"""Every attack of the corpus ends as its file says, and the honest kata beside it never notices."""

import os
import re
import runpy
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from csv import reader
from pathlib import Path

import msgspec
import pytest
from corpus import HERE, PROBE, RIGHT, Attack, hand_in, in_rounds, outcomes_of, read_all, runs_on, write_small

from grader import catalog
from grader.door import SCRIPT
from grader.export import csv, json, markdown
from grader.export.terminal import render
from grader.grade import grade
from grader.run import Probe, Prober
from grader.sandbox import confine, leftovers
from grader.sandbox.tiers import Tier
from grader.sheet import KataSheet, ScoreSheet, make_class_sheet
from grader.submission import StudentFile, Submission, find_submissions, read_submission

ROOT = Path(__file__).parents[2]
KINDS = ("programs", "submissions", "pairs", "graders")
PROGRAMS = read_all("programs")
SUBMISSIONS = list(read_all("submissions"))
REAL = [attack for attack in PROGRAMS if attack.victim is not None]
BESIDE = "24_thread_local_student"  # a real kata that nobody attacks
MOMENTS = 6  # at which a grader is killed
BATCH = 48  # programs in one submission, each with an honest neighbour

Graded = Callable[[Attack], tuple[KataSheet, KataSheet]]


@pytest.fixture(scope="module", autouse=True)
def _nothing_outlives_the_corpus(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Counted before and after: processes (orphans come to us), shared memory, files outside of the sandbox."""
    confine.adopt_orphans()
    place = tmp_path_factory.mktemp("temporary")
    patch = pytest.MonkeyPatch()
    patch.setenv("TMPDIR", str(place))
    patch.setattr("tempfile.tempdir", str(place))
    processes, shared = leftovers.descendants(os.getpid()), leftovers.shared_memory()
    yield
    patch.undo()
    assert living(leftovers.descendants(os.getpid())) == living(processes)
    assert leftovers.shared_by([], leftovers.shared_memory() - shared) == set()
    assert sorted(place.rglob("*")) == []


def living(family: list[leftovers.Process]) -> set[int]:
    """Pids of those that run. Orphans that have ended, harnesses for one, wait for us in place of the system's init."""
    return {process.pid for process in family if process.state != "Z"}


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """What an attacker might guess right: where things lie, who the judge is, which doors of the machine are open."""
    home, name = tmp_path_factory.mktemp("home"), f"\0katas-{os.getpid()}"
    for path in ("tests/test_hidden.py", "solutions/double.py", ".git/config", "other/double.py", "runner/output"):
        (home / path).parent.mkdir()
        (home / path).write_text("secret\n")
    before = contents(home)
    with (
        socket.create_server(("127.0.0.1", 0)) as server,
        socket.socket(socket.AF_UNIX) as abstract,
        open(home / "solutions/double.py", "rb") as leaked,
        pytest.MonkeyPatch.context() as patch,
    ):
        abstract.bind(name)
        abstract.listen()
        os.set_inheritable(leaked.fileno(), True)
        for secret in ("GITHUB_TOKEN", "ACTIONS_RUNTIME_TOKEN", "GITHUB_OUTPUT", "GITHUB_ENV", "GITHUB_STEP_SUMMARY"):
            patch.setenv(secret, str(home / "runner/output"))
        port = str(server.getsockname()[1])
        yield {
            "@HOME@": str(home),
            "@JUDGE@": str(os.getpid()),
            "@CHECKOUT@": str(ROOT),
            "@PORT@": port,
            "@ABSTRACT@": name[1:],
        }
    assert contents(home) == before


def contents(root: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def graded(tier: Tier, best_tier: Tier, tmp_path_factory: pytest.TempPathFactory, places: dict[str, str]) -> Graded:
    """What becomes of a program and of its neighbour, by one grade for a whole batch of them."""
    sheets: dict[Attack, tuple[KataSheet, KataSheet]] = {}
    programs = [attack for attack in PROGRAMS if runs_on(attack, tier.name, best_tier.name) and not attack.victim]
    for start in range(0, len(programs), BATCH):
        batch = programs[start : start + BATCH]
        sheets |= zip_sheets(batch, grade_batch(batch, tier, tmp_path_factory.mktemp("katas"), places))
    return sheets.__getitem__


def grade_batch(batch: list[Attack], tier: Tier, root: Path, places: dict[str, str]) -> ScoreSheet:
    """The sheet of a submission in which every second pair of katas is honest: two judges, and each sees both kinds."""
    katas = write_small(root, names_of(batch))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("grader.grade.isolation", lambda: tier)
        sources = {attack.name: attack.source(places) for attack in batch}
        return grade(hand_in(katas, sources), katas, katas.katas, seed=1, workers=2)


def names_of(batch: list[Attack]) -> list[str]:
    names = []
    for start in range(0, len(batch), 2):
        pair = batch[start : start + 2]
        names += [attack.name for attack in pair] + [f"beside_{attack.name}" for attack in pair]
    return names


def zip_sheets(batch: list[Attack], sheet: ScoreSheet) -> dict[Attack, tuple[KataSheet, KataSheet]]:
    by_slug = {kata.kata[3:]: kata for kata in sheet.katas}
    return {attack: (by_slug[attack.name], by_slug[f"beside_{attack.name}"]) for attack in batch}


def anonymous(kata: KataSheet) -> bytes:
    """A kata's part of the sheet, without what tells it from the same kata under another number."""
    return msgspec.json.encode(msgspec.structs.replace(kata, kata="", seconds=0.0))


@pytest.fixture(scope="module")
def honest(best_tier: Tier, tmp_path_factory: pytest.TempPathFactory) -> KataSheet:
    """The small kata, solved, in a submission where all else is honest, too."""
    katas = write_small(tmp_path_factory.mktemp("honest"), ["honest"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("grader.grade.isolation", lambda: best_tier)
        sheet = grade(hand_in(katas, {}), katas, katas.katas, seed=1)
    assert sheet.points == sheet.max_points
    return sheet.katas[0]


@pytest.mark.parametrize("attack", [one for one in PROGRAMS if not one.victim], ids=lambda attack: attack.path.stem)
def test_a_program_ends_as_it_says(
    attack: Attack, tier: Tier, best_tier: Tier, graded: Graded, honest: KataSheet
) -> None:
    if not runs_on(attack, tier.name, best_tier.name):
        pytest.skip(f"it says nothing of tier {tier.name}")
    sheet, neighbour = graded(attack)
    assert anonymous(neighbour) == anonymous(honest)
    assert {check.name: check.outcome for check in sheet.checks} == outcomes_of(attack), sheet
    assert_told(attack, sheet, sheet.flags)


def assert_told(attack: Attack, sheet: KataSheet, flags: Sequence[str]) -> None:
    """The sheet says what the attack's file says that it must, and the attack is flagged as it says."""
    text = " ".join(line for check in sheet.checks for line in (check.message, *check.story))
    assert [words for words in attack.says if words not in text] == [], text
    assert [flag for flag in attack.flags if not any(flag in line for line in flags)] == [], flags
    assert attack.flags or not flags


def test_every_row_of_the_table_has_its_attack() -> None:
    corpus = [attack for kind in KINDS for attack in read_all(kind)]
    assert {attack.row for attack in corpus} == set(range(1, 103))
    names = [attack.name for attack in corpus]
    assert len(set(names)) == len(names)
    assert not sys.stdlib_module_names.intersection(names)


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


@pytest.fixture(scope="module")
def taken(
    handed_in: dict[Attack, Submission], best_tier: Tier, tmp_path_factory: pytest.TempPathFactory
) -> dict[Attack, ScoreSheet]:
    """The sheet of each submission; what was taken in of all of them is graded together."""
    sheets = {}
    for start in range(0, len(SUBMISSIONS), BATCH):
        batch = SUBMISSIONS[start : start + BATCH]
        katas = write_small(tmp_path_factory.mktemp("katas"), names_of(batch))
        files = {attack.name: handed_in[attack].files["00_victim"] for attack in batch}
        files |= {f"beside_{attack.name}": handed_in[attack].files["01_neighbour"] for attack in batch}
        submission = Submission(name="all", files={kata.name: files[kata.slug] for kata in katas.katas})
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("grader.grade.isolation", lambda: best_tier)
            sheet = grade(submission, katas, katas.katas, seed=1, workers=2)
        for attack, both in zip_sheets(batch, sheet).items():
            one = handed_in[attack]
            sheets[attack] = msgspec.structs.replace(sheet, submission=one.name, flags=one.flags, katas=both)
    return sheets


@pytest.mark.parametrize("attack", SUBMISSIONS, ids=lambda attack: attack.path.stem)
def test_a_submission_ends_as_it_says(
    attack: Attack, taken: dict[Attack, ScoreSheet], honest: KataSheet, best_tier: Tier
) -> None:
    sheet, neighbour = taken[attack].katas
    assert neighbour.outcome == attack.neighbour
    if attack.neighbour == "passed":
        assert anonymous(neighbour) == anonymous(honest)
    assert {check.name: check.outcome for check in sheet.checks} == outcomes_of(attack), sheet
    assert_told(attack, sheet, (*taken[attack].flags, *sheet.flags))
    assert_safe_everywhere(taken[attack])


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


@pytest.mark.parametrize("attack", REAL, ids=lambda attack: attack.path.stem)
def test_a_real_kata_is_not_deceived(attack: Attack, on_real_katas: dict[Attack, KataSheet]) -> None:
    sheet = on_real_katas[attack]
    assert sheet.outcome == attack.outcome
    first = next(check for check in sheet.checks if check.outcome != "passed")
    assert attack.check in (None, first.name)
    assert_told(attack, sheet, sheet.flags)


@pytest.fixture(scope="module")
def on_real_katas(best_tier: Tier) -> dict[Attack, KataSheet]:
    """What becomes of each attack in the place of a reference, while the honest kata beside it never notices."""
    katas = catalog.load(ROOT)
    right = read_submission(ROOT / "solutions", katas)
    sheets: dict[Attack, KataSheet] = {}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("grader.grade.isolation", lambda: best_tier)
        (honest,) = grade(right, katas, katas.select([BESIDE]), seed=1).katas
        for attacks in in_rounds(REAL):
            files = {victim: StudentFile(attack.source({})) for victim, attack in attacks.items()}
            spoilt = Submission(name=right.name, files={**right.files, **files})
            sheet = grade(spoilt, katas, katas.select([*attacks, BESIDE]), seed=1, workers=2)
            after = {kata.kata: kata for kata in sheet.katas}
            assert anonymous(after[BESIDE]) == anonymous(honest)
            sheets |= {attack: after[victim] for victim, attack in attacks.items()}
    return sheets


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


def wait_until(condition: Callable[[], bool]) -> None:
    """Look until it is so; a minute is for ever."""
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_a_grader_that_is_killed_leaves_no_process(tier: Tier, tmp_path: Path) -> None:
    """It ends itself at one of its own audit events; one run tells how many there are."""
    script = str(HERE / "graders/100_killed.py")
    command = [sys.executable, script, msgspec.json.encode(tier).decode()]
    environment = {**os.environ, "TMPDIR": str(tmp_path), "PYTHONPATH": str(ROOT)}
    events = int(subprocess.run([*command, "0"], env=environment, check=True, capture_output=True).stdout)
    for moment in range(1, events, events // MOMENTS):
        killed = subprocess.run([*command, str(moment)], env=environment, check=False, capture_output=True)
        assert killed.returncode == -signal.SIGKILL or int(killed.stdout) <= moment  # it was through before
        marks = {f"KATA_SANDBOX={folder.name}" for folder in tmp_path.iterdir()}
        wait_until(lambda marks=marks: not sandboxed(marks))  # type: ignore[misc]


def sandboxed(marks: set[str]) -> list[int]:
    return [pid for pid in leftovers.processes() if marks.intersection(leftovers.environment(pid))]
