"""The catalogue: what katas there are, read from the three folders and never listed anywhere.

A kata is a folder `NN_slug` in `exercises/` with its counterpart in `tests/`. Checks are read as text, so that to
know what a check is called, says and is worth never runs anything. In a handout the hidden checks are a list,
`hidden.json`, in place of `test_hidden.py`. What is missing or malformed is a UserError in one sentence.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from grader.errors import UserError
from grader.escape import visible
from grader.katafiles import CheckSpec, Limits, read_checks, read_listed, read_settings, settings_of_lost

__all__ = ["NOTHING_IS_LEFT", "Catalog", "CheckSpec", "Kata", "Limits", "Paths", "find_root", "load"]

FOLDER = re.compile(r"(\d\d)_([a-z][a-z0-9_]*)")
NOTHING_IS_LEFT = CheckSpec(name="nothing_is_left", says="nothing is left behind", points=1, public=True)


@dataclass(frozen=True, kw_only=True)
class Paths:
    """Where a kata lives: its folder in each of the three places. `solutions` does not exist in a handout."""

    exercises: Path
    tests: Path
    solutions: Path

    @property
    def settings(self) -> Path:
        """Title, track, hints and limits."""
        return self.exercises / "kata.toml"

    @property
    def public(self) -> Path:
        """The checks that students may read."""
        return self.tests / "test_public.py"

    @property
    def hidden(self) -> Path:
        """The checks that stay with the instructor; not in a handout."""
        return self.tests / "test_hidden.py"

    @property
    def listed(self) -> Path:
        """What a handout tells of the hidden checks."""
        return self.tests / "hidden.json"

    @property
    def probe(self) -> Path:
        """The code that runs beside the student's."""
        return self.tests / "probe.py"

    @property
    def stub(self) -> Path:
        """The student's file as it was handed out."""
        return self.tests / "stub.py"


@dataclass(frozen=True, kw_only=True)
class Kata:
    """One exercise: what it is called, what its checks are called and worth, and where its files are."""

    number: int
    slug: str
    title: str
    track: str
    platforms: tuple[str, ...]  # the ones it needs; empty: any
    hints: tuple[str, ...]
    limits: Limits
    paths: Paths
    checks: tuple[CheckSpec, ...]  # in file order: public, hidden, and the one that all katas share
    provisional: bool  # the hidden checks are only listed here: they cannot be run
    weight: int = 1  # how many times its points count in this course; those of its checks are counted so already

    @property
    def name(self) -> str:
        """Number and slug, as its folders are called."""
        return f"{self.number:02}_{self.slug}"

    @property
    def file(self) -> str:
        """The name of the student's file."""
        return f"{self.slug}.py"

    @property
    def reference(self) -> Path:
        """The right answer that comes with the course; not in a handout."""
        return self.paths.solutions / self.file

    @property
    def max_points(self) -> int:
        """What all its checks are worth together."""
        return sum(check.points for check in self.checks)


@dataclass(frozen=True)
class Catalog:
    """All katas of one checkout or handout, by number."""

    root: Path
    katas: tuple[Kata, ...]

    @cached_property
    def _by_name(self) -> dict[str, Kata]:
        return {name: kata for kata in self.katas for name in (kata.name, kata.slug, str(kata.number))}

    def find(self, name: str) -> Kata:
        """The kata called `name`: its number, slug or both, hyphens allowed. Raises UserError if there is none."""
        wanted = name.strip().replace("-", "_")
        wanted = str(int(wanted)) if wanted.isdecimal() else wanted
        if wanted in self._by_name:
            return self._by_name[wanted]
        close = get_close_matches(wanted, self._by_name, n=1)
        cure = f"did you mean {self._by_name[close[0]].name}?" if close else "the verb `list` shows them all."
        raise UserError(f"No kata is called '{visible(name, 60)}': {cure}")

    def select(self, names: Iterable[str] = ()) -> tuple[Kata, ...]:
        """The katas called `names`, each once, in the catalogue's order; all of them if no name is given."""
        wanted = {self.find(name).name for name in names}
        return tuple(kata for kata in self.katas if not wanted or kata.name in wanted)

    def whole(self) -> "Catalog":
        """This catalogue, if every kata has its folder in `exercises/`. Raises UserError for the first that has not."""
        for kata in self.katas:
            if not kata.paths.exercises.is_dir():
                raise UserError(_lost("exercises", "tests", kata.name))
        return self

    def suite(self) -> str:
        """The sha256, in hexadecimal, of all files that decide: checks, lists of checks, probes and stubs."""
        digest = hashlib.sha256()
        for kata in self.katas:
            paths = kata.paths
            hidden = paths.listed if kata.provisional else paths.hidden
            for path in (paths.public, hidden, paths.probe, paths.stub):
                content = path.read_bytes()
                digest.update(f"{kata.name}/{path.name} {len(content)}\n".encode())
                digest.update(content)
            if kata.weight > 1:
                digest.update(f"{kata.name} counts {kata.weight} times\n".encode())
        return digest.hexdigest()


def find_root(start: Path) -> Path:
    """The nearest folder from `start` upwards that holds `exercises/`. Raises UserError if there is none."""
    for folder in (start.absolute(), *start.absolute().parents):
        if (folder / "exercises").is_dir():
            return folder
    raise UserError("There is no folder `exercises` here or above: start this inside a checkout of the katas.")


def load(root: Path) -> Catalog:
    """The catalogue of the checkout or handout at `root`. Raises UserError for the first thing wrong in it.

    A kata without its folder in `exercises/` is one that a student has lost, with the file and whatever was told of
    it there: it stays in the catalogue by its checks alone, so that all others can be graded.
    """
    exercises, names = _folders(root / "exercises"), _folders(root / "tests")
    for name in sorted(exercises - names):
        raise UserError(_lost("tests", "exercises", name))
    if not exercises:
        raise UserError("The folder `exercises` holds no kata: its folders are called like 01_hello_process.")
    katas = tuple(_read_kata(root, name) for name in sorted(names))
    _refuse_twins(katas)
    return Catalog(root=root, katas=katas)


def _lost(missing: str, there: str, name: str) -> str:
    return (
        f"{missing}/{name} is missing, though {there}/{name} is there: "
        "put it back (`git restore` does it), or remove both."
    )


def _folders(place: Path) -> set[str]:
    if not place.is_dir():
        return set()
    return {entry.name for entry in place.iterdir() if entry.is_dir() and FOLDER.fullmatch(entry.name)}


def _refuse_twins(katas: tuple[Kata, ...]) -> None:
    for twins in (Counter(kata.number for kata in katas), Counter(kata.slug for kata in katas)):
        for shared, count in twins.items():
            if count > 1:
                names = [f"exercises/{kata.name}" for kata in katas if shared in (kata.number, kata.slug)]
                raise UserError(f"{' and '.join(names)} share the name {shared}: rename one, in all three folders.")


def _read_kata(root: Path, name: str) -> Kata:
    match = FOLDER.fullmatch(name)
    assert match is not None
    paths = Paths(exercises=root / "exercises" / name, tests=root / "tests" / name, solutions=root / "solutions" / name)
    lost = not paths.exercises.is_dir()
    for path in (paths.public, paths.probe, paths.stub, *(() if lost else (paths.settings,))):
        if not path.is_file():
            raise UserError(f"{path.relative_to(root)} is missing: put it back (`git restore` does it) or write it.")
    settings = settings_of_lost(match[2]) if lost else read_settings(root, paths.settings)
    checks = (*read_checks(root, paths.public, public=True), *_hidden_checks(root, paths), NOTHING_IS_LEFT)
    _refuse_bad_needs(f"tests/{name}", checks)
    return Kata(
        number=int(match[1]),
        slug=match[2],
        title=settings.title,
        track=settings.track,
        platforms=settings.platforms,
        hints=settings.hints,
        limits=settings.limits,
        paths=paths,
        checks=checks,
        provisional=not paths.hidden.is_file(),
    )


def _hidden_checks(root: Path, paths: Paths) -> tuple[CheckSpec, ...]:
    if paths.hidden.is_file():
        return read_checks(root, paths.hidden, public=False)
    if not paths.listed.is_file():
        folder = paths.tests.relative_to(root)
        raise UserError(f"{folder} has neither test_hidden.py nor, as in a handout, hidden.json: put one there.")
    return read_listed(root, paths.listed)


def _refuse_bad_needs(folder: str, checks: tuple[CheckSpec, ...]) -> None:
    earlier: set[str] = set()
    for check in checks:
        if check.name in earlier:
            raise UserError(f"{folder} has two checks called {check.name}: rename one.")
        for name in check.needs:
            if name not in earlier:
                raise UserError(
                    f"{folder}: {check.name} needs '{name}', which is no check before it: correct the name."
                )
        earlier.add(check.name)
