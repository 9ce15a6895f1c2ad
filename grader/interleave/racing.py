"""Which accesses race: the reduction that leaves out switches which cannot matter.

Two accesses conflict when different tasks make them, at least one writes, no start or join puts one before the
other, and no lock is held by both. An access in no conflict commutes with whatever others do around it, so a switch
just before it reaches nothing that a switch at the next point does not reach (the argument of CHESS, PLDI 2007,
section 4).

Two kinds of operation are treated alike. The start and the end of a thread commute with everything but a look at
which threads there are. Giving back a lock commutes with everything but an attempt at that very lock, and such an
attempt by a thread that has done nothing else since it last held the lock can as well come later; so only where some
thread tries a lock, or comes to it from an operation on something else, can a switch before a release matter.

What is found is remembered over schedules and only grows; when it grows, the search starts again.
"""

from collections.abc import Iterable
from typing import NamedTuple

from grader.interleave.accesses import ANYTHING, HEAP, Site
from grader.interleave.scheduler import Run
from grader.interleave.task import Task

BLIND = 0  # the number of all sites that are not known


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
        self.matters: set[str] = set()
        self.seen: set[tuple[int, int]] = set()
        self._records: dict[str, list[_Record]] = {}
        self._epochs: dict[tuple[int, int, frozenset[int]], int] = {}

    @property
    def known(self) -> int:
        """Grows whenever the search must start again."""
        return len(self.racy) + len(self.matters)

    def watched(self, kind: str) -> None:
        """Somebody can tell whether an operation of that kind has been done."""
        self.matters.add(kind)

    def called_blindly(self, task: Task) -> None:
        """A function without instructions of its own is called: it may touch anything in containers."""
        if (BLIND, task.epoch) not in self.seen:
            self.seen.add((BLIND, task.epoch))
            self._conflicts(HEAP, _Record(task.index, task.segment, task.held, True, BLIND), task)

    def begin(self) -> None:
        """Forget the accesses of the schedule before."""
        self.seen.clear()
        self._records.clear()
        self._epochs.clear()

    def note(self, site: Site, task: Task, write: bool) -> None:
        """An access that `seen` does not know in this epoch of its task."""
        self.seen.add((site.number + write, task.epoch) if site.call else (site.number, task.epoch))
        self._conflicts(site.location, _Record(task.index, task.segment, task.held, write, site.number), task)

    def _conflicts(self, location: str, new: _Record, task: Task) -> None:
        """Compare an access with all before it that may have met it: those at its location, and those at any."""
        records = self._records.setdefault(location, [])
        self._meet(new, records, task)
        if location == ANYTHING:
            for other, there in self._records.items():
                if other != ANYTHING:
                    self._meet(new, there, task)
        elif ANYTHING in self._records:
            self._meet(new, self._records[ANYTHING], task)
        records.append(new)

    def _meet(self, new: _Record, records: Iterable[_Record], task: Task) -> None:
        for record in records:
            if (
                record.task != new.task
                and (new.write or record.write)
                and not (record.held & new.held)
                and task.clock.get(record.task, -1) < record.segment
            ):
                self.racy.add(record.number)
                self.racy.add(new.number)

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
