"""Kata 04: a process that is asked to end by SIGTERM, and finishes what it has in hand."""

import signal
from collections.abc import Callable, Iterable
from typing import Any


def serve(items: Iterable[Any], handle: Callable[[Any], object]) -> int:
    """Call `handle(item)` for each of `items`, one after the other, until this process receives SIGTERM."""
    asked_to_stop = False  # of this call: the next one begins anew

    def note(number: int, frame: object) -> None:
        nonlocal asked_to_stop
        asked_to_stop = True  # nothing else: it may be in the middle of `handle`

    before = signal.signal(signal.SIGTERM, note)
    try:
        handled = 0
        for item in items:
            handle(item)
            handled += 1  # after it, so that only what was done to its end is counted
            if asked_to_stop:  # here nothing is in hand, and the next item is not taken yet
                break
        return handled
    finally:  # also if `handle` raises
        signal.signal(signal.SIGTERM, before)
