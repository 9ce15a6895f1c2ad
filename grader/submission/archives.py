"""Archives that nobody vouches for, as trees: read in one pass into memory, never unpacked to disk.

The bounds hold while reading, whatever the archive claims of itself: at most 50 MiB in all, 10,000 entries, 1 MiB a
file. A path that leads out refuses the whole archive; a link, or a name that stands there twice, only that file.
Sources: APPNOTE.TXT 6.3.10 (zip), pax(1) and tar(5); the traps are CVE-2007-4559, CVE-2025-8194 and zip bombs.
"""

import gzip
import os
import re
import stat
import struct
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO, cast

from grader.submission.trees import (
    MAX_BYTES,
    MAX_ENTRIES,
    MISSING,
    THROUGH_A_LINK,
    Refused,
    StudentFile,
    bounded,
    open_regular,
)

MAX_ARCHIVE = 50 << 20
_LINK = "it is a link inside the archive; pack the file itself"
_TOO_MUCH = f"the archive holds more than {MAX_ARCHIVE >> 20} MiB"
_TOO_MANY = f"the archive holds more than {MAX_ENTRIES:,} files"
_DRIVE = re.compile(r"[A-Za-z]:")

# The end of a zip's central directory (APPNOTE 4.3.16): signature, 8 bytes, then the directory's size.
_END = b"PK\x05\x06"
_END_SIZE = struct.Struct("<12xL")
_ZIP64 = b"PK\x06\x07"
_TAIL = (1 << 16) + 22
_MAX_DIRECTORY = MAX_ENTRIES * 400  # 46 bytes and a path an entry

Entries = Iterator[tuple[str, StudentFile]]


@dataclass(frozen=True)
class Archive:
    """A tree read from an archive. `files` is by path."""

    files: dict[str, StudentFile]

    def has(self, path: str) -> bool:
        return path in self.files

    def names(self, folder: str) -> tuple[str, ...]:
        start = f"{folder}/" if folder else ""
        below = (path.removeprefix(start) for path in self.files if path.startswith(start))
        return tuple(sorted({path.partition("/")[0] for path in below}))

    def read(self, path: str) -> StudentFile:
        steps = path.split("/")
        if any("/".join(steps[:count]) in self.files for count in range(1, len(steps))):
            return StudentFile(None, THROUGH_A_LINK)
        return self.files.get(path, StudentFile(None, MISSING))


def suffix_of(name: str) -> str:
    """The ending of `name` that makes it an archive, in lower case; empty if none does."""
    lower = name.lower()
    return next((suffix for suffix in ENDINGS if lower.endswith(suffix)), "")


def read_archive(path: Path) -> Archive:
    """All files of the archive at `path`, by its ending. Raises Refused, with a clause that says why."""
    read = READERS.get(suffix_of(path.name))
    if read is None:
        raise Refused("this kind of archive is not read; pack the files as a zip")
    try:
        descriptor = open_regular(path, MAX_ARCHIVE)
    except OSError as error:
        raise Refused(f"the archive cannot be read ({error.strerror})") from None
    with open(descriptor, "rb") as stream:
        try:
            return Archive(_by_path(read(stream)))
        except Refused:
            raise
        except Exception as error:  # for hostile input the library's parsers raise nearly anything
            raise Refused(f"the archive is damaged ({type(error).__name__}); pack it again") from None


def _by_path(entries: Entries) -> dict[str, StudentFile]:
    files: dict[str, StudentFile] = {}
    for name, file in entries:
        path = _safe(name)
        twice = StudentFile(None, "the archive holds it twice; pack it again")
        files[path] = twice if path in files else file
    return files


def _safe(name: str) -> str:
    """The path of an entry, relative and with `/`, or Refused."""
    steps = name.replace("\\", "/").split("/")
    if steps[0] == "" or ".." in steps or _DRIVE.match(name):
        raise Refused("the archive holds a path that leads out of it")
    return "/".join(step for step in steps if step not in ("", "."))


def _zipped(stream: IO[bytes]) -> Entries:
    _refuse_large_directory(stream)
    with zipfile.ZipFile(stream) as archive:
        entries = archive.infolist()
        if len(entries) > MAX_ENTRIES:
            raise Refused(_TOO_MANY)
        if sum(entry.file_size for entry in entries) > MAX_ARCHIVE:
            raise Refused(_TOO_MUCH)
        for entry in entries:
            if not entry.is_dir():
                yield entry.filename, _taken(partial(_read_zipped, archive, entry))


def _read_zipped(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    kind = stat.S_IFMT(entry.external_attr >> 16)
    if kind not in (0, stat.S_IFREG):
        raise Refused(_LINK if kind == stat.S_IFLNK else "it is no regular file")
    if entry.flag_bits & 1:
        raise Refused("it is encrypted; pack it without a password")
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Refused("it is packed in an unusual way; pack an ordinary zip")  # LZMA may ask for 4 GiB
    try:
        with archive.open(entry) as member:  # gives at most as many bytes as the entry claims, then checks the sum
            return bounded(member.read(MAX_BYTES + 1))
    except zipfile.BadZipFile:
        raise Refused("it is damaged in the archive; pack it again") from None


def _refuse_large_directory(stream: IO[bytes]) -> None:
    """zipfile reads the whole directory before it can be asked how long it is: find out from the end record."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(size - _TAIL, 0))
    tail = stream.read(_TAIL)
    if _ZIP64 in tail:
        raise Refused("the archive is in the zip64 format; pack an ordinary zip")
    at = tail.find(_END)
    while at >= 0:
        record = tail[at : at + _END_SIZE.size]
        if len(record) == _END_SIZE.size and _END_SIZE.unpack(record)[0] > _MAX_DIRECTORY:
            raise Refused(_TOO_MANY)
        at = tail.find(_END, at + 1)
    stream.seek(0)


def _tarred(stream: IO[bytes]) -> Entries:
    metered = cast("IO[bytes]", _Metered(stream))
    with tarfile.open(fileobj=metered, mode="r|") as archive:
        for count, member in enumerate(archive):
            if count >= MAX_ENTRIES:
                raise Refused(_TOO_MANY)
            if not member.isdir():
                yield member.name, _taken(partial(_read_tarred, archive, member))


def _read_tarred(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    if member.issym() or member.islnk():
        raise Refused(_LINK)
    if not member.isreg() or member.issparse():
        raise Refused("it is no regular file")
    content = archive.extractfile(member)
    assert content is not None
    return bounded(content.read(MAX_BYTES + 1))


def _unzipped_tar(stream: IO[bytes]) -> Entries:
    with gzip.GzipFile(fileobj=stream) as unzipped:
        yield from _tarred(cast("IO[bytes]", unzipped))


def _taken(read: Callable[[], bytes]) -> StudentFile:
    try:
        return StudentFile(read())
    except Refused as refused:
        return StudentFile(None, str(refused))


class _Metered:
    """A stream that refuses to give more than an archive may hold, skipped parts included."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self._left = MAX_ARCHIVE

    def read(self, size: int) -> bytes:
        data = self._stream.read(size)
        self._left -= len(data)
        if self._left < 0:
            raise Refused(_TOO_MUCH)
        return data


READERS: dict[str, Callable[[IO[bytes]], Entries]] = {
    ".zip": _zipped,
    ".tar": _tarred,
    ".tar.gz": _unzipped_tar,
    ".tgz": _unzipped_tar,
}
ENDINGS = (*READERS, ".tar.bz2", ".tar.xz", ".7z", ".rar", ".gz", ".bz2", ".xz")  # the others are told apart to say so
