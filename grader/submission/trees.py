"""Where a submission's files are read from: a folder that nobody vouches for, one file at a time.

Only regular files are read, at most 1 MiB of each. No symbolic link is ever followed below the top, and nothing that
could block or do something when opened (a fifo, a device) is ever opened.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from errno import EACCES, ELOOP, ENOENT, ENOTDIR
from itertools import islice
from pathlib import Path
from typing import Protocol

MAX_BYTES = 1 << 20
MAX_ENTRIES = 10_000
MISSING = "it is missing"
_DENIED = "it may not be read (permission denied)"
THROUGH_A_LINK = "a folder on the way to it is a link, or no folder"
_READ = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC


class Refused(Exception):
    """A file or an archive that intake does not take; the text is a clause that says why, with the cure."""


@dataclass(frozen=True)
class StudentFile:
    """One file of a submission as it came in: its bytes, or the reason, as a clause, why it was not taken."""

    content: bytes | None
    problem: str | None = None


class Tree(Protocol):
    """Files below one top. Paths are relative to it, with `/`."""

    def has(self, path: str) -> bool:
        """Whether anything at all is called so, be it a file or not."""
        ...

    def names(self, folder: str) -> tuple[str, ...]:
        """The names in a folder (empty string: the top), sorted; none if it is no folder."""
        ...

    def read(self, path: str) -> StudentFile:
        """The file, or why it was not taken."""
        ...


@dataclass(frozen=True)
class Folder:
    """A tree that is a folder on disk."""

    top: Path

    def has(self, path: str) -> bool:
        return os.path.lexists(self.top / path)

    def names(self, folder: str) -> tuple[str, ...]:
        try:
            with _opened(self.top, _parts(folder)) as descriptor, os.scandir(descriptor) as entries:
                return tuple(sorted(entry.name for entry in islice(entries, MAX_ENTRIES)))
        except OSError:
            return ()  # the same as an empty one, for whoever looks there for planted files

    def read(self, path: str) -> StudentFile:
        *folders, name = _parts(path)
        try:
            with _opened(self.top, folders) as descriptor:
                return StudentFile(_read(name, descriptor))
        except Refused as refused:
            return StudentFile(None, str(refused))
        except OSError as error:
            return StudentFile(None, _why(error))


@dataclass(frozen=True)
class Below:
    """A tree that is one folder of another."""

    tree: Tree
    folder: str

    def has(self, path: str) -> bool:
        return self.tree.has(f"{self.folder}/{path}")

    def names(self, folder: str) -> tuple[str, ...]:
        return self.tree.names(f"{self.folder}/{folder}".rstrip("/"))

    def read(self, path: str) -> StudentFile:
        return self.tree.read(f"{self.folder}/{path}")


def open_regular(path: str | Path, most: int, *, folder: int | None = None) -> int:
    """A descriptor, to be closed by the caller, of the regular file `path` with at most `most` bytes.

    `folder`: descriptor of the folder that `path` is relative to. Raises Refused or OSError. It is looked at before it
    is opened, since opening some devices does something, and again afterwards, since it may have been replaced.
    """
    _refuse_unfit(os.stat(path, dir_fd=folder, follow_symlinks=False), most)
    descriptor = os.open(path, _READ | os.O_NONBLOCK | os.O_NOCTTY, dir_fd=folder)
    try:
        _refuse_unfit(os.fstat(descriptor), most)
    except Refused:
        os.close(descriptor)
        raise
    return descriptor


def bounded(content: bytes) -> bytes:
    """`content`, unless there is more of it than is taken of one file: then Refused."""
    if len(content) > MAX_BYTES:
        raise Refused(_too_large(MAX_BYTES))
    return content


def _read(name: str, folder: int) -> bytes:
    descriptor = open_regular(name, MAX_BYTES, folder=folder)
    with open(descriptor, "rb") as stream:
        if os.fstat(descriptor).st_nlink > 1:
            raise Refused("it is a hard link to another file; hand in a copy of its own (`cp`)")
        return bounded(stream.read(MAX_BYTES + 1))


@contextmanager
def _opened(top: Path, folders: list[str]) -> Iterator[int]:
    """A descriptor of the folder reached from `top` step by step, none of the steps a link."""
    descriptor = os.open(top, os.O_RDONLY | os.O_CLOEXEC | os.O_DIRECTORY)
    try:
        for folder in folders:
            nested = os.open(folder, _READ | os.O_DIRECTORY, dir_fd=descriptor)
            os.close(descriptor)
            descriptor = nested
        yield descriptor
    finally:
        os.close(descriptor)


def _refuse_unfit(status: os.stat_result, most: int) -> None:
    if stat.S_ISLNK(status.st_mode):
        raise Refused("it is a symbolic link; hand in the file itself")
    if stat.S_ISDIR(status.st_mode):
        raise Refused("it is a folder; hand in a file")
    if not stat.S_ISREG(status.st_mode):
        raise Refused("it is no regular file")
    if not status.st_mode & 0o444:  # root could
        raise Refused(_DENIED)
    if status.st_size > most:
        raise Refused(_too_large(most))


def _too_large(most: int) -> str:
    return f"it is larger than {most >> 20} MiB"


def _why(error: OSError) -> str:
    match error.errno:
        case code if code == ENOENT:
            return MISSING
        case code if code in (ENOTDIR, ELOOP):
            return THROUGH_A_LINK
        case code if code == EACCES:
            return _DENIED
        case _:
            return f"it cannot be read ({error.strerror})"


def _parts(path: str) -> list[str]:
    return path.split("/") if path else []
