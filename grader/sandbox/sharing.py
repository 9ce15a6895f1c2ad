"""Shared memory and named semaphores in `/dev/shm` (shm_overview(7)): what is there, and whose it can be."""

import os
from pathlib import Path

from grader.sandbox import leftovers

SHARED = Path("/dev/shm")


def possible() -> bool:
    """Whether `/dev/shm` is there for this user; where it is not, no program of ours can leave anything in it."""
    return os.access(SHARED, os.R_OK | os.X_OK)


def names() -> set[str]:
    """Names in `/dev/shm`: shared memory and named semaphores."""
    return set(os.listdir(SHARED)) if possible() else set()


def left_by(family: list[leftovers.Process], new: set[str]) -> set[str]:
    """Those of `new` names in `/dev/shm` that only `family` can have left there.

    Without a namespace all of the machine shares that folder: what another user has or somebody else uses is not the
    family's. Semaphores of `multiprocessing` are on their way out as soon as they are made.
    """
    own = {name for name in new if not name.startswith("sem.mp-") and _is_ours(SHARED / name)}
    if own:
        members = {process.pid for process in family}
        for stranger in leftovers.processes().keys() - members:
            own -= {name for name in own if str(SHARED / name) in leftovers.maps(stranger)}
    return own


def _is_ours(path: Path) -> bool:
    try:
        return path.stat().st_uid == os.getuid()
    except OSError:
        return False  # gone already
