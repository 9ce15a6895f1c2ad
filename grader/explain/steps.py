"""The steps of a story, read for what they mean: which write was made from a stale value, what only repeats."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import msgspec

from grader.evidence import Step, Told

MAX_ROWS = 12
_LONGEST_CYCLE = 4
_AROUND = frozenset({"starts", "joins", "ends"})  # what the main thread does around any story


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of a story: a step, what its thread believed, and how often it repeats. Numbers count from 1."""

    number: int
    step: Step
    belief: str | None = None  # for a write: the value its thread had read before, and
    read_at: int | None = None  # the row where it read it
    lost_at: int | None = None  # the row of another thread's write since then, which this one undoes: it is stale
    times: int = 1  # how often this step comes in a row, or, on the last row of a cycle, the whole cycle
    cycle: int = 1  # how many rows repeat, this one the last of them


def rows_of(told: Told) -> list[Row]:
    """The steps worth telling, one a row: stale writes marked, repetitions folded, numbered anew.

    Where they are more than can be shown, those that only let go of something are left out: whoever takes it next
    says as much.
    """
    rows = _folded(_marked(told.steps))
    return rows if len(rows) <= MAX_ROWS else _folded(_marked([step for step in told.steps if step.verb != "releases"]))


def between_threads(told: Told) -> Told:
    """The same without what the main thread does to start and to end the others."""
    steps = [step for step in told.steps if told.lanes[step.lane].call or step.verb not in _AROUND]
    return msgspec.structs.replace(told, steps=tuple(steps))


def stale(rows: Sequence[Row]) -> Row | None:
    """The first write that was made from a value read before another thread wrote."""
    return next((row for row in rows if row.lost_at is not None), None)


def _marked(steps: Sequence[Step]) -> list[Row]:
    reads: dict[tuple[int, str], Row] = {}
    writes: dict[str, Row] = {}
    rows = []
    for number, step in enumerate(steps, 1):
        row = Row(number=number, step=step)
        if step.verb == "writes":
            read, last = reads.pop((step.lane, step.name), None), writes.get(step.name)
            if read is not None:
                row = replace(row, belief=read.step.value, read_at=read.number)
                if last is not None and last.number > read.number and last.step.lane != step.lane:
                    row = replace(row, lost_at=last.number)
            writes[step.name] = row
        elif step.verb == "reads":
            reads[step.lane, step.name] = row
        rows.append(row)
    return rows


def _folded(rows: Sequence[Row]) -> list[Row]:
    shown: list[Row] = []
    renumbered: dict[int, int] = {}
    at = 0
    while at < len(rows):
        cycle, times = _repetition(rows, at)
        for offset in range(cycle * times):
            renumbered[rows[at + offset].number] = len(shown) + 1 + offset % cycle
        block = list(rows[at : at + cycle])
        block[-1] = replace(block[-1], times=times, cycle=cycle)
        shown += block
        at += cycle * times
    return [
        replace(
            row,
            number=renumbered[row.number],
            read_at=renumbered.get(row.read_at or 0),
            lost_at=renumbered.get(row.lost_at or 0),
        )
        for row in shown
    ]


def _repetition(rows: Sequence[Row], at: int) -> tuple[int, int]:
    """How many rows from `at` repeat, and how often they come in all: the choice that folds most away."""
    best = (1, 1)
    for cycle in range(1, _LONGEST_CYCLE + 1):
        times = 1
        while _same(rows, at, at + cycle * times, cycle):
            times += 1
        saved = cycle * (times - 1)
        if saved > best[0] * (best[1] - 1) and (cycle == 1 or times > 2):
            best = (cycle, times)
    return best


def _same(rows: Sequence[Row], one: int, other: int, length: int) -> bool:
    return other + length <= len(rows) and all(
        (a.step, a.lost_at is None) == (b.step, b.lost_at is None)
        for a, b in zip(rows[one : one + length], rows[other : other + length], strict=True)
    )
