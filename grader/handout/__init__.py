"""The handout: a student repository made of this checkout, without solutions, mutants and hidden checks.

It holds the stubs, the grader, the public checks, and of the hidden checks only a list of what they are called, say
and are worth. It grades itself, by its own README's command and on every push; such grades are provisional.
"""

import tempfile
from pathlib import Path

import msgspec

from grader.catalog import Catalog, Kata
from grader.errors import UserError

PACKAGE = Path(__file__).resolve().parent.parent
TEMPLATES = Path(__file__).resolve().parent
MAKERS_PART = "\n\n# ---- For the makers of the katas."  # where the students' part of noxfile.py ends


def write(catalog: Catalog, folder: Path) -> None:
    """Write the handout of `catalog` into `folder`, which is made if it does not exist.

    Raises UserError if it is not empty or cannot be written; then nothing is left in it.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            raise UserError(f"{folder} is not empty: name a new folder for the handout, or empty this one.")
        with tempfile.TemporaryDirectory(dir=folder) as whole:
            _write_all(Path(whole), contents(catalog))
            for entry in sorted(Path(whole).iterdir()):
                entry.rename(folder / entry.name)
    except OSError as error:
        raise UserError(f"The handout cannot be written to {folder}: {error.strerror or error}.") from None


def contents(catalog: Catalog) -> dict[str, bytes]:
    """Every file of the handout: its path from the handout's top, and its bytes. Raises UserError where the checkout
    has lost one of them."""
    try:
        return _contents(catalog.whole())
    except OSError as error:
        raise UserError(f"This checkout has lost {error.filename} ({error.strerror}): put it back.") from None


def _contents(catalog: Catalog) -> dict[str, bytes]:
    root = catalog.root
    files = {name: (root / name).read_bytes() for name in ("LICENSE", "pyproject.toml", ".gitignore")}
    files["README.md"] = (TEMPLATES / "README.md").read_bytes()
    files[".github/workflows/grade.yml"] = (TEMPLATES / "grade.yml").read_bytes()
    files["noxfile.py"] = _students_part((root / "noxfile.py").read_text("utf-8")).encode()
    for path in sorted(PACKAGE.rglob("*")):
        if path.suffix in (".py", ".md", ".yml"):
            files[f"grader/{path.relative_to(PACKAGE).as_posix()}"] = path.read_bytes()
    if (root / "course.toml").is_file():
        files["course.toml"] = (root / "course.toml").read_bytes()
    for kata in catalog.katas:
        files |= _kata_files(kata)
    return files


def _kata_files(kata: Kata) -> dict[str, bytes]:
    exercises, tests, paths = f"exercises/{kata.name}", f"tests/{kata.name}", kata.paths
    hidden = [
        {"name": check.name, "says": check.says, "points": check.points // kata.weight, "needs": check.needs}
        for check in kata.checks
        if not check.public
    ]
    return {
        f"{exercises}/README.md": (paths.exercises / "README.md").read_bytes(),
        f"{exercises}/kata.toml": paths.settings.read_bytes(),
        f"{exercises}/{kata.file}": paths.stub.read_bytes(),
        f"{tests}/test_public.py": paths.public.read_bytes(),
        f"{tests}/probe.py": paths.probe.read_bytes(),
        f"{tests}/stub.py": paths.stub.read_bytes(),
        f"{tests}/hidden.json": msgspec.json.format(msgspec.json.encode(hidden)) + b"\n",
    }


def _students_part(noxfile: str) -> str:
    return noxfile.partition(MAKERS_PART)[0].rstrip() + "\n"


def _write_all(folder: Path, files: dict[str, bytes]) -> None:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
