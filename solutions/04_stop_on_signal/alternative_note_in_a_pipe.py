"""Kata 04 with a note that the interpreter writes: the number of each signal goes into a pipe, to be read later."""

import os
import select
import signal
from collections.abc import Callable, Iterable
from contextlib import ExitStack
from typing import Any


def serve(items: Iterable[Any], handle: Callable[[Any], object]) -> int:
    """Call `handle(item)` for each of `items`, one after the other, until this process receives SIGTERM."""
    with ExitStack() as ending:
        notes, note = os.pipe()
        ending.callback(os.close, notes)
        ending.callback(os.close, note)
        os.set_blocking(note, False)  # so `set_wakeup_fd` wants it: a full pipe must not hold up anybody
        ending.callback(signal.set_wakeup_fd, signal.set_wakeup_fd(note, warn_on_full_buffer=False))
        ending.callback(signal.signal, signal.SIGTERM, signal.signal(signal.SIGTERM, lambda *_: None))
        received = bytearray()
        handled = 0
        iterator = iter(items)
        for item in iterator:
            handle(item)
            handled += 1
            while select.select([notes], [], [], 0)[0]:
                received += os.read(notes, 100)
            if signal.SIGTERM in received:
                break
        return handled
