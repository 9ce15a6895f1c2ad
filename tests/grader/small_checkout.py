"""A whole checkout with two tiny katas that are truly graded, for tests of the outside: quick, and always the same."""

from pathlib import Path

from grader.catalog import Catalog, load

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = """\
title = "{title}"
track = "{track}"
hints = ["look", "think", "do"]
"""
PUBLIC = '''\
from grader.checks import Difference, Student, points


@points(1)
def test_it_doubles(student: Student, random) -> None:
    """it doubles a number"""
    assert student.ask("run", 4).value == 8, Difference(sentence="Four was not doubled.", question="What is twice?")
'''
HIDDEN = '''\
from grader.checks import Student, needs, points


@points(2)
@needs("it_doubles")
def test_any_number(student: Student, random) -> None:
    """it doubles any number"""
    number = random.randrange(10**6)
    assert student.ask("run", number).value == 2 * number, "A number that only the judge knows was not doubled."
'''
PROBE = "def run(student, number):\n    return student.double(number)\n"
STUB = '"""Double a number."""\n\n\ndef double(number):\n    # TODO\n    pass\n'
RIGHT = '"""Double a number."""\n\n\ndef double(number):\n    return 2 * number\n'
OTHER = '"""Double a number."""\n\n\ndef double(number):\n    return {name}\n'
WRONG = '"""Knows one number. Caught by: any_number."""\n\n\ndef double(number):\n    return 8\n'
KATAS = ("01_twice", "02_again")


def write_checkout(root: Path) -> Catalog:
    """Write the checkout to `root`: stubs in place, a reference, alternatives and mutants for each of two katas."""
    for name in ("LICENSE", "pyproject.toml", ".gitignore", "noxfile.py"):
        (root / name).write_bytes((ROOT / name).read_bytes())
    for name in KATAS:
        _write_kata(root, name)
    return load(root)


def _write_kata(root: Path, name: str) -> None:
    slug = name[3:]
    exercises, tests, solutions = (root / place / name for place in ("exercises", "tests", "solutions"))
    for folder in (exercises, tests / "mutants", solutions):
        folder.mkdir(parents=True)
    (exercises / "kata.toml").write_text(SETTINGS.format(title=slug, track="processes"))
    (exercises / "README.md").write_text(f"# {slug}\n")
    (exercises / f"{slug}.py").write_text(STUB)
    (tests / "stub.py").write_text(STUB)
    (tests / "probe.py").write_text(PROBE)
    (tests / "test_public.py").write_text(PUBLIC)
    (tests / "test_hidden.py").write_text(HIDDEN)
    (solutions / f"{slug}.py").write_text(RIGHT)
    for number, expression in enumerate(("number + number", "number << 1"), start=1):
        (solutions / f"alternative_{number}.py").write_text(OTHER.format(name=expression))
    for number in range(6):
        (tests / "mutants" / f"knows_{number}.py").write_text(WRONG + f"# {number}\n")


def solve(root: Path, *names: str) -> None:
    """Put right answers into the katas `names` of a checkout or of a submission at `root`; by default all."""
    for name in names or KATAS:
        folder = root / "exercises" / name
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name[3:]}.py").write_text(RIGHT)
