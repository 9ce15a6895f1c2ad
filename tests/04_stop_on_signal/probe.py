"""Run beside the student's `serve`: items and a `handle` that send SIGTERM to their own process, and looks around."""

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

MORE = 100  # items that could still be taken after the last that should be
KINDS: dict[str, Callable[[list[int]], Iterable[int]]] = {
    "list": list,
    "tuple": tuple,
    "iterator": iter,
    "dict": dict.fromkeys,
}


class Anything(BaseException):
    """Raised by a `handle`; no Exception."""


@dataclass
class Shop:
    """A `handle` and items, which note what becomes of each and send SIGTERM when it is time.

    `rings` says how often SIGTERM is sent in the middle of which item, `fetching` the same while it is fetched.
    """

    caller: int = field(default_factory=os.getpid)
    rings: dict[int, int] = field(default_factory=dict)
    fetching: dict[int, int] = field(default_factory=dict)
    trouble: dict[int, BaseException] = field(default_factory=dict)
    taken: list[int] = field(default_factory=list)
    begun: list[int] = field(default_factory=list)
    finished: list[int] = field(default_factory=list)

    def handle(self, item: int) -> None:
        self.begun.append(item)
        self.ring(self.rings.get(item, 0))
        if item in self.trouble:
            raise self.trouble[item]
        self.finished.append(item)

    def items(self, count: int) -> Iterator[int]:
        for item in range(count):
            self.taken.append(item)
            self.ring(self.fetching.get(item, 0))
            yield item

    def ring(self, times: int) -> None:
        for _ in range(times):
            os.kill(self.caller, signal.SIGTERM)

    def serve(self, student: ModuleType, items: Iterable[int]) -> dict[str, object]:
        """Serve these items; what came of it."""
        try:
            came: dict[str, object] = {"returned": plain(student.serve(items, self.handle))}
        except BaseException as error:
            came = {"raised": type(error).__name__, "the same": error in self.trouble.values()}
        return {**came, "begun": self.begun, "finished": self.finished, "taken": len(self.taken)}


def all_handled(student: ModuleType, count: int, kind: str) -> dict[str, object]:
    """No signal at all."""
    return Shop().serve(student, KINDS[kind](list(range(count))))


def asked_to_stop(student: ModuleType, place: int, times: int) -> dict[str, object]:
    """SIGTERM comes that many times in the middle of the item at `place`."""
    shop = Shop(rings={place: times})
    return shop.serve(student, shop.items(place + MORE))


def asked_while_fetching(student: ModuleType, place: int) -> dict[str, object]:
    """SIGTERM comes while the item at `place` is being fetched."""
    shop = Shop(fetching={place: 1})
    return shop.serve(student, shop.items(place + MORE))


def served_again(student: ModuleType, place: int, count: int) -> dict[str, object]:
    """SIGTERM comes in a first call; what came of a second one, without a signal."""
    asked_to_stop(student, place, 1)
    return Shop().serve(student, range(count))


def afterwards(student: ModuleType, before: str, masked: list[int], rings: int, trouble: str) -> dict[str, object]:
    """What SIGTERM is after a call, if it was `before` (default, ignored, a handler) and these signals were masked.

    It comes `rings` times in the second item, which then raises `trouble`, if any.
    """
    called: list[int] = []
    handlers: dict[str, Any] = {
        "default": signal.SIG_DFL,
        "ignored": signal.SIG_IGN,
        "handler": lambda number, frame: called.append(number),
    }
    signal.signal(signal.SIGTERM, handlers[before])
    signal.pthread_sigmask(signal.SIG_SETMASK, masked)
    shop = Shop(rings={1: rings}, trouble={1: ERRORS[trouble]()} if trouble else {})
    came = shop.serve(student, shop.items(3))
    told = {
        **came,
        "handler": signal.getsignal(signal.SIGTERM) is handlers[before],
        "mask": sorted(map(int, signal.pthread_sigmask(signal.SIG_BLOCK, []))) == sorted(masked),
    }
    if before == "handler" and told["handler"] and signal.SIGTERM not in masked:
        del called[:]
        shop.ring(1)
        told["handler"] = called == [signal.SIGTERM]
    return told


ERRORS: dict[str, Callable[[], BaseException]] = {
    "ValueError": lambda: ValueError("an item that cannot be handled"),
    "KeyError": lambda: KeyError("item"),
    "SystemExit": lambda: SystemExit(3),
    "KeyboardInterrupt": KeyboardInterrupt,
    "Anything": Anything,
}


def plain(count: object) -> object:
    """What came back where it can be a number or nothing; of anything else, the name of its type."""
    return count if count is None or type(count) in (int, bool) else type(count).__name__
