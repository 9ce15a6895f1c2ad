"""Kata 04 with a handler that raises, but only where nothing is in hand: it interrupts the wait for the next item."""

import signal
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any


class Bell(BaseException):
    """Raised while the next item is being fetched."""


class Shop:
    """Whether someone has rung, and whether it is a good moment to be interrupted."""

    rung = False
    idle = False

    def ring(self, *_: object) -> None:
        self.rung = True
        if self.idle:
            raise Bell

    @contextmanager
    def open(self) -> Iterator["Shop"]:
        before = signal.getsignal(signal.SIGTERM)
        signal.signal(signal.SIGTERM, self.ring)
        try:
            yield self
        except Bell:
            pass  # an item that was being fetched is dropped
        finally:
            self.idle = False
            signal.signal(signal.SIGTERM, before)

    def customers(self, items: Iterable[Any]) -> Iterator[Any]:
        """One item after the other, as long as nobody has rung."""
        iterator = iter(items)
        while not self.rung:
            self.idle = True
            try:
                item = next(iterator)
            except StopIteration:
                return
            finally:
                self.idle = False
            yield item


def serve(items: Iterable[Any], handle: Callable[[Any], object]) -> int:
    """Call `handle(item)` for each of `items`, one after the other, until this process receives SIGTERM."""
    handled: list[Any] = []
    with Shop().open() as shop:
        for item in shop.customers(items):
            handle(item)
            handled.append(item)
    return len(handled)
