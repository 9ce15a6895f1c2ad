"""The corpus of attacks: a file for each in `attacks/`, whose docstring says what it does and how it must end.

The docstring's first line ends in `Ends as: OUTCOME.` or `Ends as: OUTCOME at CHECK.`; `no effect` means: graded as
if the trick were absent. Lines below it may add `says: TEXT` (what the sheet must say), `flag: TEXT` (a line that
must stand under its flags), `tiers: NAME …` (where it makes sense; everywhere if it does not say), `victim: KATA` (a
real kata in place of the small one), `seconds: NUMBER` (for the import, which else a slow machine ends) and
`neighbour: OUTCOME` (of the honest kata beside it, where an archive is refused as a whole). The number at the
beginning of the file's name is the attack's row in the table of the threat model, 1 to 102; a row may have several
files. On a tier that is not the machine's best only those run that name their tiers, since how they end depends on
the walls, unless `KATA_ALL_ATTACKS` is set (`nox -s attacks`).

`programs/` are students' files; `submissions/` have a function `hand_in(folder)` that spoils an honest submission in
`folder` and returns what is handed in; `pairs/` are run twice at the same time, `graders/` in the grader's place.
"""

import ast
import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from grader.catalog import Catalog, load
from grader.sandbox.tiers import TIERS
from grader.submission import StudentFile, Submission

HERE = Path(__file__).parent / "attacks"
ENDS = re.compile(r"Ends as: ([a-z_ ]+?)(?: at ([a-z_]+))?\.$")
RIGHT = "def double(number):\n    return 2 * number\n"
SETTINGS = """\
title = "Double"
track = "processes"
hints = ["look", "think", "do"]
[limits]
import_seconds = {import_seconds}
call_seconds = 1.0
"""
PUBLIC = '''\
from grader.checks import Student, points


@points(1)
def test_it_doubles(student: Student, random) -> None:
    """it doubles a number"""
    assert student.ask("run", 4).read(int) == 8, "Four was not doubled."
'''
HIDDEN = '''\
from grader.checks import Student, needs, points


@points(2)
@needs("it_doubles")
def test_any_number(student: Student, random) -> None:
    """it doubles any number, however often it is asked"""
    numbers = random.sample(range(10**6), 10) * 3
    random.shuffle(numbers)
    doubled = student.ask("run_all", numbers).read(list[int])
    assert doubled == [2 * number for number in numbers], "A number that only the judge knows was not doubled."
'''
PROBE = """\
def run(student, number):
    return student.double(number)


def run_all(student, numbers):
    return [student.double(number) for number in numbers]
"""
STUB = "def double(number):\n    # TODO\n    pass\n"
CHECKS = ("it_doubles", "any_number", "nothing_is_left")
ALL = "KATA_ALL_ATTACKS"
IMPORT_SECONDS = 2.0
NUMBERS = 100  # a kata's number has two digits


@dataclass(frozen=True, kw_only=True)
class Attack:
    """One file of the corpus, and what it states of itself."""

    path: Path
    row: int
    name: str
    outcome: str
    check: str | None
    says: tuple[str, ...]
    flags: tuple[str, ...]
    tiers: tuple[str, ...]
    depends: bool  # whether it names its tiers
    victim: str | None
    neighbour: str
    seconds: float  # for the import

    def source(self, places: Mapping[str, str]) -> bytes:
        """The student's file, with the places (`@HOME@` …) that the attacker has guessed right."""
        text = self.path.read_text("utf-8")
        for name, place in places.items():
            text = text.replace(name, place)
        return text.encode()


def read_attack(path: Path) -> Attack:
    """What the file at `path` states. Fails where it does not say how it ends."""
    row, _, name = path.stem.partition("_")
    docstring = ast.get_docstring(ast.parse(path.read_bytes())) or ""
    first, *others = docstring.splitlines()
    ends = ENDS.search(first)
    assert ends is not None, f"{path.name} does not say how it ends"
    stated = [(key, text) for key, _, text in (line.partition(": ") for line in others) if text]
    tiers = [text for key, text in stated if key == "tiers"]
    return Attack(
        path=path,
        row=int(row),
        name=name,
        outcome=ends[1],
        check=ends[2],
        says=tuple(text for key, text in stated if key == "says"),
        flags=tuple(text for key, text in stated if key == "flag"),
        tiers=tuple(tiers[0].split()) if tiers else TIERS,
        depends=bool(tiers),
        victim=next((text for key, text in stated if key == "victim"), None),
        neighbour=next((text for key, text in stated if key == "neighbour"), "passed"),
        seconds=next((float(text) for key, text in stated if key == "seconds"), IMPORT_SECONDS),
    )


def read_all(kind: str) -> tuple[Attack, ...]:
    """All attacks of one kind, a folder of the corpus, by row."""
    return tuple(read_attack(path) for path in sorted((HERE / kind).glob("*.py")))


def runs_on(attack: Attack, tier: str, best: str) -> bool:
    """Whether this attack is tried on `tier`, on a machine of which `best` is the best."""
    return tier in attack.tiers and (tier == best or attack.depends or bool(os.environ.get(ALL)))


def in_rounds(attacks: Iterable[Attack]) -> list[dict[str, Attack]]:
    """Attacks on real katas, each of which can be in one submission only once, by victim."""
    rounds: list[dict[str, Attack]] = []
    for attack in attacks:
        free = next((one for one in rounds if attack.victim not in one), None)
        if free is None:
            rounds.append(free := {})
        free[str(attack.victim)] = attack
    return rounds


def outcomes_of(attack: Attack) -> dict[str, str]:
    """The outcome of each check of the small kata that the attack must come to."""
    if attack.outcome == "no effect":
        return dict.fromkeys(CHECKS, "passed")
    if attack.outcome == "leaked":
        return dict.fromkeys(CHECKS, "passed") | {"nothing_is_left": "leaked"}
    if attack.check == "any_number":
        return dict.fromkeys(CHECKS, "passed") | {"any_number": attack.outcome}
    return dict.fromkeys(CHECKS, "skipped") | {"it_doubles": attack.outcome}


def write_small(root: Path, names: list[str], attacks: Iterable[Attack] = ()) -> Catalog:
    """A checkout at `root` with the same small kata once for each of `names`, numbered in their order; those of
    `attacks` have the time that these ask for."""
    seconds = {attack.name: attack.seconds for attack in attacks}
    assert len(names) <= NUMBERS
    for number, name in enumerate(names):
        exercises, tests = root / "exercises" / f"{number:02}_{name}", root / "tests" / f"{number:02}_{name}"
        for folder in (exercises, tests):
            folder.mkdir(parents=True)
        (exercises / "kata.toml").write_text(SETTINGS.format(import_seconds=seconds.get(name, IMPORT_SECONDS)))
        (tests / "test_public.py").write_text(PUBLIC)
        (tests / "test_hidden.py").write_text(HIDDEN)
        (tests / "probe.py").write_text(PROBE)
        (tests / "stub.py").write_text(STUB)
    return load(root)


def hand_in(catalog: Catalog, sources: dict[str, bytes]) -> Submission:
    """A submission with these files, by slug, and right answers for all other small katas."""
    right = RIGHT.encode()
    files = {kata.name: StudentFile(sources.get(kata.slug, right)) for kata in catalog.katas}
    return Submission(name="attacker", files=files)
