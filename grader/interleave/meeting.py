"""Which steps of a schedule are worth telling: those that others could notice, up to where it went wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from grader.interleave.events import Step


@dataclass(frozen=True)
class Touch:
    """What a step touches: a variable or a container, by a task in one of its segments, whose `clock` knows which
    segments of others were over by then."""

    place: int  # index among the steps
    location: tuple[object, ...]
    task: int
    segment: int
    clock: dict[int, int]
    write: bool
    always: bool = False  # told even where nobody meets it


def told(steps: Sequence[Step], touches: Iterable[Touch], raised: Step | None) -> tuple[Step, ...]:
    """The steps without those on what no two tasks touch, unless a start or a join comes between. `raised`: what
    nobody caught; it is the last step then."""
    touches = list(touches)
    hidden = {touch.place for touch in touches if not touch.always} - _meeting(touches)
    end = len(steps) if raised is None else _end(steps, raised)
    shown = [step for place, step in enumerate(steps[:end]) if place not in hidden]
    return (*shown, *([] if raised is None else [raised]))


def _meeting(touches: Sequence[Touch]) -> set[int]:
    by_location: dict[tuple[object, ...], list[Touch]] = {}
    for touch in touches:
        by_location.setdefault(touch.location, []).append(touch)
    meeting = set()
    for there in by_location.values():
        for later, touch in enumerate(there):
            for other in there[:later]:
                ordered = touch.clock.get(other.task, -1) >= other.segment
                if other.task != touch.task and (other.write or touch.write) and not ordered:
                    meeting |= {other.place, touch.place}
    return meeting


def _end(steps: Sequence[Step], raised: Step) -> int:
    """Where an exception came up: after the last step on its line, if its thread has only released things since."""
    mine = [(place, step) for place, step in enumerate(steps) if step.lane == raised.lane]
    while mine and mine[-1][1].verb == "releases":
        mine.pop()
    there = mine and (mine[-1][1].line, mine[-1][1].file) == (raised.line, raised.file)
    return mine[-1][0] + 1 if there else len(steps)
