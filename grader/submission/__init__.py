"""One student's files, frozen: found in a folder or an archive, in one of the three forms of the contract.

The forms are `exercises/NN_slug/slug.py`, `NN_slug/slug.py`, and `slug.py` files side by side; the first that matches
any kata wins. An archive, or a folder among several, may hold one folder more around them, as a downloaded repository
does. Only the catalogue's files are taken; whatever is wrong with one of them is kept as its problem.
"""

import os
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from grader.catalog import Catalog, Kata
from grader.errors import UserError
from grader.escape import visible
from grader.submission.archives import read_archive, suffix_of
from grader.submission.planted import Own, flags_of
from grader.submission.trees import Below, Folder, Refused, StudentFile, Tree

__all__ = ["StudentFile", "Submission", "find_submissions", "is_stub", "read_submission"]

Form = Callable[[Kata], str]
FORMS: tuple[Form, ...] = (
    lambda kata: f"exercises/{kata.name}/{kata.file}",
    lambda kata: f"{kata.name}/{kata.file}",
    lambda kata: kata.file,
)
MAX_NAME = 150  # bytes; with an ending it stays a legal file name everywhere
NOTHING: Mapping[str, bytes] = {}
_HOWTO = "it should hold folders like 15_missing_lock, or files like missing_lock.py"


@dataclass(frozen=True, kw_only=True)
class Submission:
    """What one student handed in: a file, or a problem, for every kata of the catalogue, by the kata's name.

    `name` is safe to show and to use in a file name; `flags` tell of what looks like an attempt on the grader.
    """

    name: str
    files: Mapping[str, StudentFile]
    flags: tuple[str, ...] = ()


def read_submission(path: Path, catalog: Catalog, given: Mapping[str, bytes] = NOTHING) -> Submission:
    """The one submission at `path`, a folder or an archive.

    `given`: what was handed out, path → bytes, which is never flagged (nor are this checkout's own files). Raises
    UserError if there is nothing at `path`, or no kata in it.
    """
    place = _existing(path)
    try:
        tree = _tree(place, catalog)
    except Refused as refused:
        raise UserError(f"{_shown(path)} cannot be graded: {refused}.") from None
    form = _form_of(tree, catalog)
    if form is None:
        raise UserError(f"{_shown(path)} holds none of the katas: {_HOWTO}.")
    return _take(_name(place), tree, form, catalog, given)


def find_submissions(
    paths: Iterable[Path], catalog: Catalog, given: Mapping[str, bytes] = NOTHING
) -> tuple[Submission, ...]:
    """All submissions at `paths`, by name: a path that has the form of one is one, else each of its children is.

    A broken one is a submission like the others, all of whose files have a problem. Raises UserError only for a path
    that does not exist or holds nothing. `given`: as in `read_submission`.
    """
    found = {place for path in paths for place in _submissions_at(path, catalog)}
    named = _distinct(sorted(found, key=lambda place: (_name(place), str(place))))
    return tuple(_read_one(name, path, catalog, given) for name, path in named)


def is_stub(content: bytes, stub: bytes) -> bool:
    """Whether `content` is still the stub, whatever an editor or git did to line ends, a BOM and trailing blanks.

    The stub earns nothing, and nothing that differs from it only in these does, so no work is ever taken for none.
    """
    return _lines(content) == _lines(stub)


def _lines(content: bytes) -> list[bytes]:
    return [line.rstrip() for line in content.removeprefix(b"\xef\xbb\xbf").rstrip().splitlines()]


def _submissions_at(path: Path, catalog: Catalog) -> Sequence[Path]:
    place = _existing(path)
    if os.path.isfile(place) or _form_of(Folder(place), catalog) is not None:
        return [place]
    children = [place / name for name in Folder(place).names("") if _is_one(place / name)]
    if not children:
        raise UserError(f"{_shown(path)} holds no submission: put a folder or a zip for each student there.")
    return children


def _existing(path: Path) -> Path:
    """Where `path` leads: a folder, or a file whose ending is that of an archive. Otherwise UserError."""
    place = Path(os.path.realpath(path))
    if os.path.isdir(place) or (os.path.isfile(place) and suffix_of(place.name)):
        return place
    if os.path.lexists(place):
        raise UserError(f"{_shown(path)} is neither a folder nor an archive: name a folder or a zip.")
    raise UserError(f"{_shown(path)} does not exist: name a folder or a zip that holds a submission.")


def _is_one(child: Path) -> bool:
    return not _is_hidden(child.name) and (os.path.isdir(child) or suffix_of(child.name) != "")


def _read_one(name: str, path: Path, catalog: Catalog, given: Mapping[str, bytes]) -> Submission:
    try:
        tree = _tree(path, catalog)
    except Refused as refused:
        problem = StudentFile(None, str(refused))
        return Submission(name=name, files={kata.name: problem for kata in catalog.katas})
    return _take(name, tree, _form_of(tree, catalog) or FORMS[0], catalog, given)


def _tree(path: Path, catalog: Catalog) -> Tree:
    """What is at `path`, without a folder that only wraps it. Raises Refused for a link and for a bad archive."""
    if os.path.islink(path):
        raise Refused("it is a symbolic link; name what it leads to")
    tree: Tree = Folder(path) if os.path.isdir(path) else read_archive(path)
    shown = [name for name in tree.names("") if not _is_hidden(name)]
    if _form_of(tree, catalog) is None and len(shown) == 1:
        inner = Below(tree, shown[0])
        return inner if _form_of(inner, catalog) else tree
    return tree


def _form_of(tree: Tree, catalog: Catalog) -> Form | None:
    return next((form for form in FORMS if any(tree.has(form(kata)) for kata in catalog.katas)), None)


def _take(name: str, tree: Tree, form: Form, catalog: Catalog, given: Mapping[str, bytes]) -> Submission:
    files = {kata.name: _unless_empty(tree.read(form(kata))) for kata in catalog.katas}
    flags = flags_of(tree, [form(kata) for kata in catalog.katas], Own(catalog.root, given))
    return Submission(name=name, files=files, flags=flags)


def _unless_empty(file: StudentFile) -> StudentFile:
    return StudentFile(None, "it is empty") if file.content is not None and not file.content.strip() else file


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == "__MACOSX"


def _distinct(paths: Iterable[Path]) -> list[tuple[str, Path]]:
    """Each path with its name; equal names, also those equal on a file system that ignores case, get a number."""
    named: dict[str, tuple[str, Path]] = {}
    for path in paths:
        name, number = _name(path), 1
        while name.casefold() in named:
            number += 1
            name = f"{_name(path)}-{number}"
        named[name.casefold()] = (name, path)
    return list(named.values())


def _name(path: Path) -> str:
    """The name of a folder, or of an archive without its ending, made safe to show and for a file's name."""
    base = path.name[: len(path.name) - len(suffix_of(path.name))] if os.path.isfile(path) else path.name
    shown = visible(unicodedata.normalize("NFC", base)).replace("/", "_")
    return shown.encode()[:MAX_NAME].decode(errors="ignore") or "submission"


def _shown(path: Path) -> str:
    return visible(str(path))
