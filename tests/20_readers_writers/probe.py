"""Run by the explorer beside the student's `ReadWriteLock`: readers and writers who see who is inside with them."""

import threading
from collections.abc import Callable
from contextlib import AbstractContextManager
from types import ModuleType
from typing import Any

from grader.interleave.probes import let_the_others_act, switch_point


def visits(student: ModuleType, kinds: list[str], times: int) -> dict[str, object]:
    """A thread for each of `kinds`, "reader" or "writer", that goes in so many times. Out: who had been inside with
    whom where one of them wrote, and how many visits were made."""
    lock = student.ReadWriteLock()
    inside: list[str] = []
    beside: set[str] = set()
    made = [0]

    def visit(kind: str) -> None:
        with door(lock, kind):
            beside.update(" beside ".join(sorted((kind, other))) for other in inside if "writer" in (kind, other))
            inside.append(kind)
            switch_point("is inside", f"as a {kind}")
            inside.remove(kind)
            made[0] += 1

    def reader(times: int) -> None:
        for _ in range(times):
            visit("reader")

    def writer(times: int) -> None:
        for _ in range(times):
            visit("writer")

    run([threading.Thread(target=reader if kind == "reader" else writer, args=(times,)) for kind in kinds])
    return {"beside": sorted(beside), "made": made[0]}


def reading_together(student: ModuleType, count: int) -> str:
    """So many readers, none of whom leaves before all of them are inside."""
    lock = student.ReadWriteLock()
    together = threading.Barrier(count)
    run([threading.Thread(target=goes_in, args=(lock.reading, together.wait)) for _ in range(count)])
    return "all were inside"


def let_in_together(student: ModuleType, count: int) -> str:
    """So many readers come while a writer is inside; when it has left, none of them leaves before all are inside."""
    lock = student.ReadWriteLock()
    together = threading.Barrier(count)
    readers = [threading.Thread(target=goes_in, args=(lock.reading, together.wait)) for _ in range(count)]
    with lock.writing():
        for reader in readers:
            reader.start()
        switch_point("writes", "something")
    for reader in readers:
        reader.join()
    return "all were inside"


def overtaking(student: ModuleType, readers: int) -> list[str]:
    """One reader is inside. A writer comes and has to wait, then other readers come, then the one inside leaves. Out:
    who got in, in that order."""
    lock = student.ReadWriteLock()
    order: list[str] = []

    def writer() -> None:
        with lock.writing():
            order.append("writer")

    def reader() -> None:
        with lock.reading():
            order.append("reader")

    waiting = threading.Thread(target=writer)
    late = [threading.Thread(target=reader) for _ in range(readers)]
    with lock.reading():
        waiting.start()
        let_the_others_act()
        for thread in late:
            thread.start()
        let_the_others_act()
    for thread in (waiting, *late):
        thread.join()
    return order


def after_an_error(student: ModuleType, kind: str) -> list[str]:
    """A block under the lock raises, in several ways; what came out. Each time, a reader and a writer come then."""
    lock = student.ReadWriteLock()
    came_out = []
    for error in (ValueError(), SystemExit(), KeyboardInterrupt(), StopIteration()):
        came_out.append(what_comes_out(door(lock, kind), error))
        run([threading.Thread(target=goes_in, args=(enter, int)) for enter in (lock.writing, lock.reading)])
    return came_out


def what_comes_out(manager: AbstractContextManager[object], error: BaseException) -> str:
    """What leaves a `with` block in which `error` is raised."""
    name = type(error).__name__
    try:
        with manager:
            raise error
    except type(error) as caught:
        return f"{name}: the same" if caught is error else f"{name}: another one"
    except Exception as caught:
        return f"{name}: {type(caught).__name__}"
    return f"{name}: nothing"


def two_locks(student: ModuleType) -> str:
    """A writer is inside at one lock, and at another one a reader and then a writer."""
    one, other = student.ReadWriteLock(), student.ReadWriteLock()
    with one.writing():
        run([threading.Thread(target=goes_in, args=(enter, int)) for enter in (other.reading, other.writing)])
    return "all were inside"


# --- who goes in


def door(lock: Any, kind: str) -> AbstractContextManager[object]:
    """The context manager for a reader or a writer."""
    manager: AbstractContextManager[object] = lock.reading() if kind == "reader" else lock.writing()
    return manager


def goes_in(enter: Callable[[], AbstractContextManager[object]], act: Callable[[], object]) -> None:
    """Go in, do that, and leave."""
    with enter():
        act()


def run(threads: list[threading.Thread]) -> None:
    """All of them at the same time, until all have ended."""
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
