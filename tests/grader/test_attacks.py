"""Every attack of the corpus ends as its file says, and the honest kata beside it never notices."""

import os
import socket
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec
import pytest
from corpus import Attack, hand_in, outcomes_of, read_all, write_small

from grader.grade import grade
from grader.sandbox import confine, leftovers
from grader.sandbox.tiers import Tier
from grader.sheet import KataSheet, ScoreSheet

ROOT = Path(__file__).parents[2]
PROGRAMS = read_all("programs")
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
def graded(tier: Tier, tmp_path_factory: pytest.TempPathFactory, places: dict[str, str]) -> Graded:
    """What becomes of a program and of its neighbour, by one grade for a whole batch of them."""
    sheets: dict[Attack, tuple[KataSheet, KataSheet]] = {}
    programs = [attack for attack in PROGRAMS if tier.name in attack.tiers and attack.victim is None]
    for start in range(0, len(programs), BATCH):
        batch = programs[start : start + BATCH]
        sheets |= zip_sheets(batch, grade_batch(batch, tier, tmp_path_factory.mktemp("katas"), places))
    return sheets.__getitem__


def grade_batch(batch: list[Attack], tier: Tier, root: Path, places: dict[str, str]) -> ScoreSheet:
    """The sheet of a submission in which every second pair of katas is honest: two judges, and each sees both kinds."""
    catalog = write_small(root, names_of(batch))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("grader.grade.isolation", lambda: tier)
        sources = {attack.name: attack.source(places) for attack in batch}
        return grade(hand_in(catalog, sources), catalog, catalog.katas, seed=1, workers=2)


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
    catalog = write_small(tmp_path_factory.mktemp("honest"), ["honest"])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("grader.grade.isolation", lambda: best_tier)
        sheet = grade(hand_in(catalog, {}), catalog, catalog.katas, seed=1)
    assert sheet.points == sheet.max_points
    return sheet.katas[0]


@pytest.mark.parametrize("attack", [one for one in PROGRAMS if not one.victim], ids=lambda attack: attack.path.stem)
def test_a_program_ends_as_it_says(attack: Attack, tier: Tier, graded: Graded, honest: KataSheet) -> None:
    if tier.name not in attack.tiers:
        pytest.skip(f"it says nothing of tier {tier.name}")
    sheet, neighbour = graded(attack)
    assert anonymous(neighbour) == anonymous(honest)
    assert {check.name: check.outcome for check in sheet.checks} == outcomes_of(attack), sheet
    text = " ".join(line for check in sheet.checks for line in (check.message, *check.story))
    assert [words for words in attack.says if words not in text] == [], text
    assert [flag for flag in attack.flags if not any(flag in line for line in sheet.flags)] == []
