"""Who of a sandbox still lives, and a wait for facts."""

import os
import time
from collections.abc import Callable, Collection

from grader.sandbox import leftovers


def sandboxed(folders: Collection[str]) -> list[int]:
    """Pids of all that belong to the sandboxes with folders of these names."""
    return [pid for pid in leftovers.processes() if any(belongs(pid, name) for name in folders)]


def our_own() -> set[int]:
    """Pids of all that run below this process. One that adopts orphans has those that have ended, too, as zombies."""
    return {process.pid for process in leftovers.descendants(os.getpid()) if process.state != "Z"}


def belongs(pid: int, folder: str) -> bool:
    """By the environment, which one that hides its memory shows to root only, or by the command, which all can read."""
    return f"KATA_SANDBOX={folder}" in leftovers.environment(pid) or folder in leftovers.command_line(pid)


def wait_until(condition: Callable[[], bool]) -> None:
    """Look until it is so; a minute is for ever."""
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)
