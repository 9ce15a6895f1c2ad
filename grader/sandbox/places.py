"""A temporary folder that goes with its owner: removed when it is done, or by the next one who makes such a folder.

The owner holds a lock on it (flock(2)), which the kernel gives up however the owner ends. So a folder that can be
locked is nobody's any more.
"""

import contextlib
import fcntl
import os
import tempfile
from pathlib import Path

from grader.sandbox import emptying

PREFIX = "kata-box-"  # short: the path of a socket inside may have no more than 107 bytes
CONTENTS = frozenset({"code", "scratch", "temporary", "complaints", "canary", "canary.escaped"})  # nothing else is ours


class Place:
    """A new folder at `path`, locked for as long as this process lives. `remove` it when done."""

    def __init__(self) -> None:
        sweep()
        self._lock: int | None = None
        while self._lock is None:
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
            with contextlib.suppress(FileNotFoundError):  # somebody who sweeps was quicker than we with the lock
                self._lock = _locked(self.path, fcntl.LOCK_EX)

    def remove(self) -> None:
        """Remove it with all that is in it. May be called twice."""
        if self._lock is not None:
            emptying.remove(self.path)
            os.close(self._lock)
            self._lock = None


def sweep() -> None:
    """Remove the folders of those who ended before they could do it themselves."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        with contextlib.suppress(OSError):  # its owner lives, or is somebody else; or it is gone by now
            folder = _locked(path, fcntl.LOCK_EX | fcntl.LOCK_NB)
            try:
                if path.stat().st_uid == os.getuid() and all(map(_is_ours, os.listdir(path))):
                    emptying.remove(path)
            finally:
                os.close(folder)


def _is_ours(name: str) -> bool:
    """Whether an entry of a folder can be ours; one who was killed may have been about to empty it."""
    return name in CONTENTS or name.startswith(emptying.LIFTED)


def _locked(path: Path, how: int) -> int:
    """A descriptor that holds the lock on the folder `path`. Raises FileNotFoundError if it was removed meanwhile,
    and other OSErrors where it cannot be had."""
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(folder, how)
        path.stat()
    except OSError:
        os.close(folder)
        raise
    return folder
