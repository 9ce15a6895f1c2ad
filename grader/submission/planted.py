"""Files of a submission that look like an attempt on the grader. None has any effect; an instructor wants to know.

Looked at are the places that matter: the top, `exercises/`, the katas' folders, `tests/`, `.github/workflows/`, and
every file of the handout. What is equal to this checkout's own file or to the handout's is never flagged.
"""

import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from posixpath import basename, dirname, join

from grader.escape import visible
from grader.submission.trees import Tree

MAX_FLAGS = 20
_RUNNER = frozenset(
    {"conftest.py", "pytest.ini", ".pytest.ini", "tox.ini", "setup.cfg", "pyproject.toml", "noxfile.py"}
)
_AT_START = frozenset({"sitecustomize.py", "usercustomize.py"})
_COMPILED = (".pyc", ".pyo", ".so", ".pyd")
_WORKFLOWS = ".github/workflows"


@dataclass(frozen=True)
class Own:
    """Whose files are never flagged: those of the checkout at `root`, and those `given` out, by path."""

    root: Path
    given: Mapping[str, bytes]

    def has(self, tree: Tree, path: str) -> bool:
        """Whether the file at `path` in `tree` is, byte for byte, the one at that path here or given out."""
        content = tree.read(path).content
        if content is None:
            return False
        here = self.root / path
        return content == self.given.get(path) or (here.is_file() and content == here.read_bytes())


def flags_of(tree: Tree, files: Iterable[str], own: Own) -> tuple[str, ...]:
    """One line for each file that looks planted or changed, sorted; at most 20 and a count of the others.

    In: the submission, the paths of the katas' files in it, and what is never flagged.
    """
    found = sorted({*_planted(tree, set(files), own), *_twins(tree, files), *_changed(tree, own)})
    more = [f"and {len(found) - MAX_FLAGS} more files like these"] if len(found) > MAX_FLAGS else []
    return tuple(visible(flag, 200) for flag in [*found[:MAX_FLAGS], *more])


def _planted(tree: Tree, files: set[str], own: Own) -> Iterator[str]:
    beside = set(map(dirname, files))
    for folder in sorted({"", "exercises", "tests", _WORKFLOWS} | beside):
        for name in tree.names(folder):
            path = join(folder, name)
            why = _why(tree, path, folder in beside) if path not in files else None
            if why is not None and not own.has(tree, path):
                yield f"{path} {why}"


def _why(tree: Tree, path: str, beside: bool) -> str | None:
    """What a file at `path` could be meant to do, or None. `beside`: whether it stands beside a kata's file."""
    name = basename(path)
    if name in _RUNNER:
        return "could change how tests are run"
    if name in _AT_START or name.endswith(".pth"):
        return "could run code whenever Python starts"
    if name.endswith(_COMPILED):
        return "is compiled code, which nobody can read"
    if dirname(path) == _WORKFLOWS:
        return "is not the workflow that was given out"
    if beside and _shadows(tree, path, name):
        return "has the name of a module of the standard library"
    return None


def _shadows(tree: Tree, path: str, name: str) -> bool:
    module = name.removesuffix(".py")
    return module in sys.stdlib_module_names and (name != module or tree.has(f"{path}/__init__.py"))


def _twins(tree: Tree, files: Iterable[str]) -> Iterator[str]:
    """Names that a file system could take for a kata's file or for a folder above it, since they differ only in case
    or in form."""
    parts = [part for file in files for part in (file, *map(str, PurePosixPath(file).parents)) if part != "."]
    for part in dict.fromkeys(parts):
        for name in tree.names(dirname(part)):
            if name != basename(part) and _folded(name) == _folded(basename(part)):
                yield f"{join(dirname(part), name)} is nearly called {basename(part)}, which alone was graded"


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def _changed(tree: Tree, own: Own) -> Iterator[str]:
    """All changed files of the grader and the checks in one line: a handout of last year differs in many."""
    parts = (path for path in sorted(own.given) if path.startswith(("grader/", "tests/")))
    changed = [path for path in parts if tree.has(path) and not own.has(tree, path)]
    if len(changed) == 1:
        yield f"{changed[0]} is not as it was given out"
    elif changed:
        yield f"{changed[0]} and {len(changed) - 1} more files are not as they were given out"
