"""Every attack of the corpus ends as its file says, and the honest kata beside it never notices."""

import os
import socket
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from attack_sheets import anonymous, differences, names_of, untold, zip_sheets
from corpus import Attack, hand_in, in_rounds, read_all, runs_on, write_small

from grader import catalog
from grader.grade import grade
from grader.sandbox.tiers import Tier
from grader.sheet import KataSheet, ScoreSheet
from grader.submission import StudentFile, Submission, read_submission

ROOT = Path(__file__).parents[2]
KINDS = ("programs", "submissions", "pairs", "graders")
PROGRAMS = read_all("programs")
REAL = [attack for attack in PROGRAMS if attack.victim is not None]
BESIDE = "24_thread_local_student"  # a real kata that nobody attacks
BATCH = 48  # programs in one submission, each with an honest neighbour

pytestmark = pytest.mark.usefixtures("nothing_outlives")


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


def grade_batch(batch: list[Attack], tier: Tier, root: Path, places: dict[str, str]) -> ScoreSheet:
    """The sheet of a submission in which every second pair of katas is honest: two judges, and each sees both kinds."""
    katas = write_small(root, names_of(batch), batch)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("grader.grade.isolation", lambda: tier)
        sources = {attack.name: attack.source(places) for attack in batch}
        return grade(hand_in(katas, sources), katas, katas.katas, seed=1, workers=2)


@pytest.mark.timeout(290)
def test_programs_end_as_they_say(
    tier: Tier, best_tier: Tier, honest: KataSheet, tmp_path_factory: pytest.TempPathFactory, places: dict[str, str]
) -> None:
    """One test for all of a tier, since one grade serves a whole batch of them."""
    programs = [attack for attack in PROGRAMS if runs_on(attack, tier.name, best_tier.name) and not attack.victim]
    for start in range(0, len(programs), BATCH):
        batch = programs[start : start + BATCH]
        sheets = zip_sheets(batch, grade_batch(batch, tier, tmp_path_factory.mktemp("katas"), places))
        assert list(differences(sheets, {}, honest)) == []


def test_every_row_of_the_table_has_its_attack() -> None:
    corpus = [attack for kind in KINDS for attack in read_all(kind)]
    assert {attack.row for attack in corpus} == set(range(1, 103))
    names = [attack.name for attack in corpus]
    assert len(set(names)) == len(names)
    assert not sys.stdlib_module_names.intersection(names)


FORGE = b"""
import probe, types
for name, thing in list(vars(probe).items()):
    if isinstance(thing, types.FunctionType) and thing.__module__ == "probe":
        setattr(probe, name, lambda *_, **__: None)
"""


def test_no_answer_of_another_form_breaks_a_check(best_tier: Tier, monkeypatch: pytest.MonkeyPatch) -> None:
    """A check that breaks counts nowhere, and who is graded could choose which ones count."""
    monkeypatch.setattr("grader.grade.isolation", lambda: best_tier)
    katas = catalog.load(ROOT)
    files = {kata.name: StudentFile(FORGE + kata.reference.read_bytes()) for kata in katas.katas}
    sheet = grade(Submission(name="forger", files=files), katas, katas.katas, seed=1, workers=2)
    assert (sheet.points, sheet.max_points) == (0, sum(kata.max_points for kata in katas.katas))
    outcomes = {check.outcome for kata in sheet.katas for check in kata.checks}
    assert "grader_broke" not in outcomes


@pytest.mark.timeout(290)
def test_real_katas_are_not_deceived(best_tier: Tier, monkeypatch: pytest.MonkeyPatch) -> None:
    """Attacks in the place of references, and an honest kata beside them that never notices."""
    monkeypatch.setattr("grader.grade.isolation", lambda: best_tier)
    katas = catalog.load(ROOT)
    right = read_submission(ROOT / "solutions", katas)
    (honest,) = grade(right, katas, katas.select([BESIDE]), seed=1).katas
    for attacks in in_rounds(REAL):
        files = {victim: StudentFile(attack.source({})) for victim, attack in attacks.items()}
        spoilt = Submission(name=right.name, files={**right.files, **files})
        sheet = grade(spoilt, katas, katas.select([*attacks, BESIDE]), seed=1, workers=2)
        after = {kata.kata: kata for kata in sheet.katas}
        assert anonymous(after[BESIDE]) == anonymous(honest)
        for victim, attack in attacks.items():
            first = next((check for check in after[victim].checks if check.outcome != "passed"), None)
            assert first is not None, attack
            assert (after[victim].outcome, attack.check or first.name) == (attack.outcome, first.name), first
            assert list(untold(attack, after[victim], after[victim].flags)) == []
