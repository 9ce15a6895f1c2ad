"""A kata to be filled in: the files of all three folders, with the words that say what belongs where.

What it makes is a small kata that works: a stub that earns nothing and a reference that earns everything. What
`prove` misses in it (alternatives, mutants) is what its maker has to write.
"""

import keyword
import re
import sys
from pathlib import Path
from string import Template

from grader import files
from grader.catalog import FOLDER, Catalog
from grader.errors import UserError

TEMPLATES = Path(__file__).resolve().parent
_SLUG = re.compile(r"[a-z][a-z0-9_]*")
_MOST = 99
PLACES = {  # a template, and where its text goes
    "README.txt": "exercises/{name}/README.md",
    "settings.txt": "exercises/{name}/kata.toml",
    "stub.txt": "exercises/{name}/{slug}.py",
    "reference.txt": "solutions/{name}/{slug}.py",
    "public.txt": "tests/{name}/test_public.py",
    "hidden.txt": "tests/{name}/test_hidden.py",
    "probe.txt": "tests/{name}/probe.py",
}


def scaffold(catalog: Catalog, wanted: str) -> tuple[Path, ...]:
    """Write the files of a new kata. Out: their paths from the checkout's top.

    In: `wanted`, a slug (`missing_lock`), or number and slug (`31_missing_lock`); without a number it is the one after
    the last. Raises UserError for a name that cannot be one, or is taken; then nothing has been written.
    """
    match = FOLDER.fullmatch(wanted.replace("-", "_"))
    number = int(match[1]) if match else max((kata.number for kata in catalog.katas), default=0) + 1
    slug = match[2] if match else wanted.replace("-", "_")
    _refuse(catalog, number, slug)
    name = f"{number:02}_{slug}"
    words = {"slug": slug, "name": name, "number": f"{number:02}", "title": slug.replace("_", " ").capitalize()}
    texts = {
        place.format(**words): Template((TEMPLATES / template).read_text("utf-8")).substitute(words)
        for template, place in PLACES.items()
    }
    texts[f"tests/{name}/stub.py"] = texts[f"exercises/{name}/{slug}.py"]
    for path, text in texts.items():
        (catalog.root / path).parent.mkdir(parents=True, exist_ok=True)
        files.write(catalog.root / path, text.encode())
    (catalog.root / "tests" / name / "mutants").mkdir()
    return tuple(map(Path, sorted(texts)))


def _refuse(catalog: Catalog, number: int, slug: str) -> None:
    if not _SLUG.fullmatch(slug):
        raise UserError(f"'{slug}' is no name for a kata: small letters, digits and underscores, a letter first.")
    if keyword.iskeyword(slug) or slug in sys.stdlib_module_names:
        raise UserError(f"'{slug}' is a word of Python itself: a student's file {slug}.py could not be imported.")
    if not 0 < number <= _MOST:
        raise UserError(f"A kata's number is from 1 to {_MOST}: say which, for example 31_{slug}.")
    for kata in catalog.katas:
        if number == kata.number or slug == kata.slug:
            raise UserError(f"There is {kata.name} already: take another {'number' if slug != kata.slug else 'name'}.")
    for place in ("exercises", "solutions", "tests"):
        folder = catalog.root / place / f"{number:02}_{slug}"
        if folder.exists():
            raise UserError(f"{folder.relative_to(catalog.root)} is there already: remove it, or take another name.")
