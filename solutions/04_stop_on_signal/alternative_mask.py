"""Kata 04 without a handler: the mask holds SIGTERM back, and between two items one looks whether it waits there."""

import signal
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from typing import Any


class HeldBack(AbstractContextManager["HeldBack"]):
    """SIGTERM cannot get in as long as this lasts; at the end the mask is as it was before, and nothing waits."""

    def __enter__(self) -> "HeldBack":
        self.before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        return self

    def __exit__(self, *_: object) -> None:
        if self.waits and signal.SIGTERM not in self.before:
            signal.sigwait({signal.SIGTERM})  # taken, or it would come in when the mask goes, to whoever is there then
        signal.pthread_sigmask(signal.SIG_SETMASK, self.before)

    @property
    def waits(self) -> bool:
        """Whether SIGTERM has arrived. However often it was sent, it waits once."""
        return signal.SIGTERM in signal.sigpending()


def serve(items: Iterable[Any], handle: Callable[[Any], object]) -> int:
    """Call `handle(item)` for each of `items`, one after the other, until this process receives SIGTERM."""
    handled = 0
    with HeldBack() as bell:
        for item in items:
            handle(item)
            handled += 1
            if bell.waits:
                break
    return handled
