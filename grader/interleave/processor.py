"""One processor for all threads of an exploration: they take turns, and a turn is handed over within one processor
at half the cost of between two (measured: 1.6 to 2 times as many schedules a second).

Which one is chosen anew all the time, by where the kernel runs us when it is free to: another process may have come
to the last one. Where the system has no such call, or does not allow it, threads stay free.

A thread that is woken there does not interrupt the one that woke it (SCHED_BATCH, sched(7)), which is about to wait
anyway: otherwise each turn was handed over twice, in vain the first time, at twice the cost.
"""

import os
from collections.abc import Iterable
from contextlib import suppress

_PROCESSOR = 36  # place of the field `processor` in /proc/…/stat, counted from behind the name (proc(5): field 39)


class OneProcessor:
    """Binds threads to one processor. `allowed`: those that the process may use, empty where it cannot choose."""

    def __init__(self) -> None:
        self.allowed: frozenset[int] = frozenset()
        self.polite = False  # whether threads may be told not to interrupt each other
        if hasattr(os, "sched_getaffinity"):
            self.allowed = frozenset(os.sched_getaffinity(0))
            self.polite = os.sched_getscheduler(0) == os.SCHED_OTHER

    def bind(self, threads: Iterable[int]) -> None:
        """Keep the calling thread and `threads` (native ids) where the calling thread runs now."""
        if self.allowed:
            with suppress(OSError), open("/proc/thread-self/stat", encoding="utf-8", errors="replace") as stat:
                self._apply({int(stat.read().rpartition(")")[2].split()[_PROCESSOR])}, threads, os.SCHED_BATCH)

    def release(self, threads: Iterable[int]) -> None:
        """Let them run anywhere again."""
        if self.allowed:
            with suppress(OSError):
                self._apply(self.allowed, threads, os.SCHED_OTHER)

    def _apply(self, processors: Iterable[int], threads: Iterable[int], policy: int) -> None:
        for thread in (0, *threads):
            os.sched_setaffinity(thread, processors)
            if self.polite:
                os.sched_setscheduler(thread, policy, os.sched_param(0))
