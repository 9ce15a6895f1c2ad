"""One processor for all threads of an exploration: they take turns, and a turn is handed over within one processor
at half the cost of between two (measured: 1.6 to 2 times as many schedules a second).

Which one is chosen anew all the time, by where the kernel runs us when it is free to: another process may have come
to the last one. Where the system has no such call, or does not allow it, threads stay free.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

_PROCESSOR = 36  # place of the field `processor` in /proc/…/stat, counted from behind the name (proc(5): field 39)


class OneProcessor:
    """Binds threads to one processor. `allowed`: those that the process may use, empty where it cannot choose."""

    def __init__(self) -> None:
        self.allowed: frozenset[int] = frozenset()
        if hasattr(os, "sched_getaffinity"):
            self.allowed = frozenset(os.sched_getaffinity(0))

    def bind(self, threads: Iterable[int]) -> None:
        """Keep the calling thread and `threads` (native ids) where the calling thread runs now."""
        if len(self.allowed) > 1:
            with suppress(OSError):
                stat = Path("/proc/thread-self/stat").read_text("ascii", "replace")
                self._allow({int(stat.rpartition(")")[2].split()[_PROCESSOR])}, threads)

    def release(self, threads: Iterable[int]) -> None:
        """Let them run anywhere again."""
        if len(self.allowed) > 1:
            with suppress(OSError):
                self._allow(self.allowed, threads)

    def _allow(self, processors: Iterable[int], threads: Iterable[int]) -> None:
        for thread in (0, *threads):
            os.sched_setaffinity(thread, processors)
