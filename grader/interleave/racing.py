"""Which accesses race: the reduction that leaves out switches which cannot matter.

Two accesses conflict when different tasks make them, at least one writes, no start or join puts one before the
other, and no lock is held by both. An access in no conflict commutes with whatever others do around it, so a switch
just before it reaches nothing that a switch at the next point does not reach (the argument of CHESS, PLDI 2007,
section 4). What is found is remembered over schedules: `racy` only grows, and when it grows the search starts again.
"""

from typing import NamedTuple

from grader.interleave.accesses import Site
from grader.interleave.scheduler import Run, Task


class _Record(NamedTuple):
    task: int
    segment: int
    held: frozenset[int]
    write: bool
    number: int


class Racing:
    """What was seen of accesses, in one schedule (`begin`) and over all of them (`racy`: numbers of sites)."""

    def __init__(self) -> None:
        self.racy: set[int] = set()
        self.seen: set[tuple[int, int]] = set()
        self._records: dict[str, list[_Record]] = {}
        self._epochs: dict[tuple[int, int, frozenset[int]], int] = {}

    def begin(self) -> None:
        """Forget the accesses of the schedule before."""
        self.seen.clear()
        self._records.clear()
        self._epochs.clear()

    def note(self, site: Site, task: Task, write: bool) -> None:
        """An access that `seen` does not know in this epoch of its task."""
        self.seen.add((site.number + write, task.epoch) if site.call else (site.number, task.epoch))
        records = self._records.setdefault(site.location, [])
        for record in records:
            if (
                record.task != task.index
                and (write or record.write)
                and not (record.held & task.held)
                and task.clock.get(record.task, -1) < record.segment
            ):
                self.racy.add(record.number)
                self.racy.add(site.number)
        records.append(_Record(task.index, task.segment, task.held, write, site.number))

    def forked(self, parent: Task, child: Task) -> None:
        """All that the parent did comes before all that the child does."""
        child.clock = {**parent.clock, parent.index: parent.segment}
        parent.segment += 1
        self._turn(parent)
        self._turn(child)

    def joined(self, task: Task, other: Task) -> None:
        """All that the other did comes before what the task does from now on."""
        for index, segment in [*other.clock.items(), (other.index, other.segment)]:
            task.clock[index] = max(segment, task.clock.get(index, -1))
        task.segment += 1
        self._turn(task)

    def held(self, task: Task) -> None:
        """The locks of a task have changed."""
        self._turn(task)

    def ended(self, run: Run) -> None:
        pass

    def did(self, task: Task, verb: str, resource: object, value: object = None) -> None:
        pass

    def _turn(self, task: Task) -> None:
        key = (task.index, task.segment, task.held)
        task.epoch = self._epochs.setdefault(key, len(self._epochs) + 1)


class Unnoted:
    """Notes nothing: every access is a switch point, so nothing needs to be known."""

    def forked(self, parent: Task, child: Task) -> None:
        pass

    def joined(self, task: Task, other: Task) -> None:
        pass

    def held(self, task: Task) -> None:
        pass

    def ended(self, run: Run) -> None:
        pass

    def did(self, task: Task, verb: str, resource: object, value: object = None) -> None:
        pass
