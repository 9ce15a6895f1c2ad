"""Files that the grader writes: whole or not at all, and refused before the work rather than after it."""

import os
import tempfile
from pathlib import Path

from grader.errors import UserError


def refuse_unwritable(path: Path) -> None:
    """Raise UserError, one sentence with the cure, if `write` could not write `path` as things are now."""
    if _is_device(path) and os.access(path, os.W_OK):
        return
    if path.is_dir():
        raise UserError(f"{path} is a folder: name a file in it.")
    if not path.parent.is_dir():
        raise UserError(f"{path} cannot be written, since there is no folder {path.parent}: make it first.")
    try:
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise UserError(f"{path} cannot be written ({error.strerror}): name another file.") from None


def write(path: Path, content: bytes) -> None:
    """Put `content` into `path`: readers see the old file or the new one, never a part. A device is written to."""
    if _is_device(path):
        path.write_bytes(content)
        return
    path = path.resolve()
    new = path.with_name(f".{os.getpid()}.new")
    new.write_bytes(content)
    new.replace(path)


def in_build(root: Path, *names: str) -> Path:
    """The path of what is called `names` in `build/` of the checkout at `root`, with the folders above it made."""
    path = root.joinpath("build", *names)
    make_folder(path.parent)
    return path


def make_folder(path: Path) -> None:
    """Make the folder `path` and those above it, where they are missing. Raises UserError if that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(f"The folder {path} cannot be made ({error.strerror}): name another place.") from None


def _is_device(path: Path) -> bool:
    return path.exists() and not path.is_file() and not path.is_dir()
