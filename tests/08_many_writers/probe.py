"""Run beside the student's `merge`: batches that tell where they are iterated, and wait for each other."""

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from multiprocessing.queues import Queue
from pathlib import Path
from types import ModuleType
from typing import Any

from grader.sandbox.gate import meet

LOOKS = 20
TICKS = 20  # of the kernel, a hundred of which are a second

ANY_ITEMS: tuple[object, ...] = (
    *("None", "STOP", "stop", None, "END", "end", "DONE", "done", "EOF", "quit", "sentinel", b"stop", (None, None)),
    *(False, True, 0, -1, 1, 0.0, "", b"", (), [], {}, set(), Ellipsis, NotImplemented),
    *(StopIteration, ValueError("an item"), EOFError(), ("end", None), ("item", None), [None], len),
)
ANY_BATCHES: dict[str, Callable[[], Iterable[object]]] = {
    "a range": partial(range, 100, 104),
    "a text": partial(str, "wxyz"),
    "a dictionary": partial(dict, first=1, second=2),
    "an iterator": lambda: iter([1001, 1002, 1003]),
    "an empty list": list,
}


def merged(student: ModuleType, sizes: list[int], order: list[int]) -> object:
    """Merge batches of so many parcels. They are written in this `order`, each when the writer of the one before it
    has ended, or waits, and the caller waits, too."""
    let_no_time_pass()
    caller, last = os.getpid(), order[-1:]
    before = dict(zip(order[1:], order, strict=False))
    batches = [Batch(caller, number, size, before.get(number), [number] != last) for number, size in enumerate(sizes)]
    return plain(student.merge(batches))


def any_items(student: ModuleType, names: list[str]) -> object:
    """Merge one list of the items of `ANY_ITEMS` whose `repr` is asked for."""
    by_name = {repr(item): item for item in ANY_ITEMS}
    return plain(student.merge([[by_name[name] for name in names]]))


def any_batch(student: ModuleType, kind: str) -> object:
    """Merge one batch of `ANY_BATCHES`."""
    return plain(student.merge([ANY_BATCHES[kind]()]))


def names_of_any(student: ModuleType) -> dict[str, Any]:
    """What can be asked for: items, and batches with the names of their items."""
    batches = {kind: list(map(repr, make())) for kind, make in ANY_BATCHES.items()}
    return {"items": list(map(repr, ANY_ITEMS)), "batches": batches}


def large_items(student: ModuleType, sizes: list[int]) -> object:
    """Merge one batch of items that have these sizes in bytes."""
    items = student.merge([[bytes(size) for size in sizes]])
    return [len(item) for item in items] if type(items) is list else type(items).__name__


def plain(items: object) -> object:
    """The `repr` of each item of a list; of anything else, the name of its type."""
    return list(map(repr, items)) if type(items) is list else type(items).__name__


# --- batches


class Parcel:
    """An item that tells where it is unpacked."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __reduce__(self) -> tuple[object, ...]:
        return unpack, (self.name,)

    def __repr__(self) -> str:
        return self.name


def unpack(name: str) -> Parcel:
    meet("unpacked", note=name)
    return Parcel(name)


class Batch:
    """An iterable that can be iterated and nothing else. It knows whose turn is `before` its own, and whether that of
    another one comes `after` it."""

    def __init__(self, caller: int, number: int, size: int, before: int | None, after: bool) -> None:
        self.caller, self.number, self.size, self.before, self.after = caller, number, size, before, after
        self.writer = 0  # who has gone through it: one who does so again is not waited for by anybody

    def __iter__(self) -> Iterator[Parcel]:
        meet("iterated", note=self.number)
        at_work = os.getpid() not in (self.caller, self.writer)
        self.writer = os.getpid()
        if at_work and self.before is not None:
            wait_for_the_turn(self.before, self.caller)
        for place in range(self.size):
            yield Parcel(f"{self.number}{'abcdefgh'[place]}")
        if at_work and self.after:
            meet(f"turn after {self.number}", parties=2)
            Path(f"over {self.number}").write_text(str(os.getpid()))


def wait_for_the_turn(before: int, caller: int) -> None:
    """Come back when the writer of the batch `before` has given its items away, and the caller has taken them."""
    if meet(f"turn after {before}", parties=2).met:
        over = Path(f"over {before}")
        while not over.exists() or not over.read_text():  # it comes at once: that writer was at the gate, too
            os.sched_yield()
        ends_or_rests(int(over.read_text()))
        ends_or_rests(caller)


def let_no_time_pass() -> None:
    """The caller's patience with a queue is over at once: so it may be, on a machine that is slow enough."""
    caller, get = os.getpid(), Queue.get

    def get_now(queue: Any, block: bool = True, timeout: float | None = None) -> Any:
        return get(queue, block, timeout if timeout is None or os.getpid() != caller else 0.0)

    Queue.get = get_now  # type: ignore[assignment, method-assign]


# --- what the kernel says


def ends_or_rests(pid: int) -> None:
    """Come back when that process has ended, or sleeps, or is busy for so long that it means to be."""
    enough = ticks(pid) + TICKS
    while ticks(pid) < enough:
        looks = {threads(pid) for _ in range(LOOKS)}
        if len(looks) == 1 and all(state not in "RD" for state, _ in looks.pop()):
            return
        os.sched_yield()


def threads(pid: int) -> tuple[tuple[str, str], ...]:
    """For each thread of a process its state, a letter of proc(5), and how often it went to sleep."""
    found = []
    for name in sorted(glob.glob(f"/proc/{pid}/task/*/status")):
        with suppress(OSError):
            fields = dict(line.split(":\t", 1) for line in Path(name).read_text().splitlines())
            found.append((fields["State"][0], fields.get("voluntary_ctxt_switches", "")))
    return tuple(found)


def ticks(pid: int) -> int:
    """How long a process has run, in ticks of the kernel; 0 if it is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])
