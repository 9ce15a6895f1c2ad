"""Run beside the student's `BoundedBuffer` by the explorer: threads that put, get and close. No item is an error.

What a call did is told as a word: "put", "Closed", or the item that came out.
"""

import threading
import time
from collections.abc import Callable
from types import ModuleType
from typing import Any


def alone(student: ModuleType, items: list[object]) -> list[object]:
    """One thread puts each item and gets it; then it fills a buffer that has just enough places, and empties it."""
    buffer = student.BoundedBuffer(len(items))
    out: list[object] = []
    for item in items:
        buffer.put(item)
        out.append(buffer.get())
    for item in items:
        buffer.put(item)
    return [*out, *(buffer.get() for _ in items)]


def pair(student: ModuleType, capacity: int, items: list[int]) -> dict[str, object]:
    """One thread puts all items, then this one gets them. Out: what came out, and how many it held at least."""
    buffer = student.BoundedBuffer(capacity)
    begun = 0
    inside: list[int] = []

    def put_all() -> None:
        for number, item in enumerate(items, 1):
            buffer.put(item)
            inside.append(number - begun)

    threads = start([(put_all, [])])
    let_time_pass(1)
    out = []
    for _ in items:
        begun += 1
        out.append(buffer.get())
    join(threads)
    return {"out": out, "inside": max(inside)}


def many_get(student: ModuleType, capacity: int, items: list[int]) -> list[int]:
    """A thread for each item gets one; then this one puts them all. Out: what came out, sorted."""
    buffer = student.BoundedBuffer(capacity)
    out: list[int] = []

    def get() -> None:
        out.append(buffer.get())

    threads = start([(get, [])] * len(items))
    let_time_pass(1)
    for item in items:
        buffer.put(item)
    join(threads)
    return sorted(out)


def many_put(student: ModuleType, first: list[int], items: list[int]) -> list[int]:
    """All places are taken by `first`; a thread for each item puts it; then this one gets all. Out: what came out."""
    buffer = student.BoundedBuffer(len(first))
    for item in first:
        buffer.put(item)
    threads = start([(buffer.put, [item]) for item in items])
    let_time_pass(1)
    out = [buffer.get() for _ in [*first, *items]]
    join(threads)
    return [*out[: len(first)], *sorted(out[len(first) :])]


def closed_alone(student: ModuleType, items: list[int], late: int) -> list[object]:
    """Items are put, the buffer is closed twice; one more is put, and all are taken out, and two more."""
    buffer = student.BoundedBuffer(len(items) + 1)
    for item in items:
        buffer.put(item)
    buffer.close()
    buffer.close()
    return [what(student, buffer.put, late), *(what(student, buffer.get) for _ in range(len(items) + 2))]


def closed_while_getting(student: ModuleType) -> list[object]:
    """Two threads get from an empty buffer; then this one closes it. Out: what they got."""
    buffer = student.BoundedBuffer(1)
    told: list[object] = []

    def get() -> None:
        told.append(what(student, buffer.get))

    threads = start([(get, [])] * 2)
    let_time_pass(1)
    buffer.close()
    join(threads)
    return told


def closed_while_putting(student: ModuleType, first: int, items: list[int]) -> dict[str, object]:
    """`first` takes the only place; a thread for each item puts it; then this one closes, and gets twice."""
    buffer = student.BoundedBuffer(1)
    buffer.put(first)
    told: list[object] = []

    def put(item: int) -> None:
        told.append(what(student, buffer.put, item))

    threads = start([(put, [item]) for item in items])
    let_time_pass(1)
    buffer.close()
    join(threads)
    return {"put": told, "got": [what(student, buffer.get) for _ in range(2)]}


def how_late(student: ModuleType, pause: float) -> list[float]:
    """How long after its cause a waiting `get`, and a waiting `put`, come to their end, on the virtual clock."""
    empty, full = student.BoundedBuffer(1), student.BoundedBuffer(1)
    full.put(0)
    return [delay(empty.get, lambda: empty.put(1), pause), delay(lambda: full.put(1), full.get, pause)]


def how_late_at_close(student: ModuleType, pause: float) -> list[float]:
    """The same where they end by a `close`."""
    empty, full = student.BoundedBuffer(1), student.BoundedBuffer(1)
    full.put(0)
    return [
        delay(lambda: what(student, empty.get), empty.close, pause),
        delay(lambda: what(student, full.put, 1), full.close, pause),
    ]


def delay(waits: Callable[[], object], cause: Callable[[], object], pause: float) -> float:
    """Let a thread call what waits, let time pass, then cause its end. Out: the seconds between cause and end."""
    ended: list[float] = []

    def wait() -> None:
        waits()
        ended.append(time.monotonic())

    threads = start([(wait, [])])
    let_time_pass(pause)
    caused = time.monotonic()
    cause()
    join(threads)
    return ended[0] - caused


def what(student: ModuleType, function: Callable[..., Any], *arguments: object) -> object:
    """What a call did: "Closed", or what it returned; where that is nothing, "put"."""
    try:
        result = function(*arguments)
    except student.Closed:
        return "Closed"
    return "put" if result is None else result


def let_time_pass(seconds: float) -> None:
    """On the virtual clock: unless the explorer has it otherwise, all others go on until they have to wait."""
    threading.Event().wait(seconds)


def start(calls: list[tuple[Callable[..., object], list[int]]]) -> list[threading.Thread]:
    """A started thread for each call."""
    threads = [threading.Thread(target=function, args=arguments) for function, arguments in calls]
    for thread in threads:
        thread.start()
    return threads


def join(threads: list[threading.Thread]) -> None:
    """Wait until all of them have ended."""
    for thread in threads:
        thread.join()
