"""Why nobody can go on, in words: who waits for what, and who has it."""

from typing import Any

from grader.interleave.condition import Condition
from grader.interleave.scheduler import Run
from grader.interleave.task import Task
from grader.interleave.threads import Thread, role


def detail(run: Run) -> str | None:
    """The reason of a deadlock: `self-deadlock`, the cycle in words, `lost wake-up`, or who waits for what. None where
    it is none: all that is left are a pool's threads without work, and nobody is held up by them."""
    waiting = run.waiting
    if all(map(_waits_for_work, waiting)):
        return None
    for task in waiting:
        if blocker(task) is task:
            return "self-deadlock"
    cycle = _cycle(waiting)
    if cycle:
        return ", ".join(
            f"{role(task)} waits for {role(other)}" for task, other in zip(cycle, [*cycle[1:], cycle[0]], strict=True)
        )
    joined = {id(task) for task in waiting if _joins(task) in waiting}
    stranded = [task for task in waiting if id(task) not in joined]
    for task in stranded:
        thing = resource(task)
        if isinstance(thing, Condition) and thing.lost - {task}:
            return "lost wake-up"
    return ", ".join(f"{role(task)} {_waits(task)}" for task in stranded)


def _waits_for_work(task: Task) -> bool:
    thread = task.thread
    works = getattr(getattr(thread, "_target", None), "__module__", "") == "concurrent.futures.thread"
    return works and any(resource(task) is given for given in thread._args)


def _joins(task: Task) -> Task | None:
    thing = resource(task)
    return thing._interleave_task if isinstance(thing, Thread) else None


def resource(task: Task) -> Any:
    """What a waiting task waits for: a lock, a thread, a queue …"""
    pending = task.pending
    return pending[1] if isinstance(pending, tuple) else None


def blocker(task: Task) -> Task | None:
    """The task that has what this one waits for, or None where nobody has it."""
    thing = resource(task)
    if isinstance(thing, Thread):
        joined = thing._interleave_task
        return None if joined is None or joined.done else joined
    holder = getattr(thing, "holder", None)
    return holder if isinstance(holder, Task) else None


def _cycle(waiting: list[Task]) -> list[Task]:
    for first in waiting:
        path: list[Task] = []
        task: Task | None = first
        while task is not None and task in waiting and task not in path:
            path.append(task)
            task = blocker(task)
        if task is first:
            return path
    return []


def _waits(task: Task) -> str:
    thing = resource(task)
    holder = blocker(task)
    if isinstance(thing, Thread) and thing._interleave_task is not None:
        return f"waits for {role(thing._interleave_task)} to end"
    name = type(thing).__name__
    article = "an" if name[:1] in "AEIOU" else "a"
    if holder is not None:
        ended = ", who has ended" if holder.done else ""
        return f"waits for {article} {name} that {role(holder)} holds{ended}"
    return f"waits for {article} {name} for ever"
