"""A temporary folder that goes with its owner: removed when it is done, or by the next one who makes such a folder.

The owner holds a lock on it (flock(2)), which the kernel gives up however the owner ends. So a folder that can be
locked is nobody's any more.
"""

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
        while True:
            self.path = Path(tempfile.mkdtemp(prefix=PREFIX))
            self._lock: int | None = os.open(self.path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
            fcntl.flock(self._lock, fcntl.LOCK_EX)
            if self.path.is_dir():  # else somebody who sweeps was quicker than we with the lock
                return
            os.close(self._lock)

    def remove(self) -> None:
        """Remove it with all that is in it. May be called twice."""
        if self._lock is not None:
            emptying.remove(self.path)
            os.close(self._lock)
            self._lock = None


def sweep() -> None:
    """Remove the folders of those who ended before they could do it themselves."""
    for path in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        try:
            folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC)
        except OSError:
            continue  # gone by now, or somebody else's
        try:
            _remove_if_left(path, folder)
        except BlockingIOError:
            continue  # its owner lives
        finally:
            os.close(folder)


def _remove_if_left(path: Path, folder: int) -> None:
    """Raises BlockingIOError where its owner holds it."""
    fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
    if os.fstat(folder).st_uid == os.getuid() and CONTENTS.issuperset(os.listdir(folder)):
        emptying.remove(path)
