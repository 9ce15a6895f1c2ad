"""A deadline that a busy machine does not bring nearer: it counts what a program had, not what others took.

A program's time is up when it has used its seconds of processor, or has had them to sleep and wait as it liked. Two
kinds of time do not count: for which it was ready to run and the machine ran something else, as the kernel reports it
for each task (`schedstat`, Documentation/scheduler/sched-stats); and for which the whole machine stood still, as
virtual ones do, which shows in a wait of our own that takes far longer than was asked.

The waits of all tasks are added up, since tasks that take turns wait one after the other: threads that hand over a
lock, parents and children at a pipe. That is too much where they wait side by side; but then they crowd each other
out, as a fork bomb does, and use up their processor time all the sooner. What a task has waited is lost with it when
it ends, so a clock must look now and then.
"""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from grader.sandbox import leftovers

PATIENCE = 6  # a deadline is at most so many times as far away as on a machine without other work
_PAUSE = 0.2  # seconds by which a lap must be longer than it should be, to count as a pause of the machine

Family = Callable[[], Iterable[leftovers.Process]]


@dataclass
class Pauses:
    """How long the machine, as our own waits show, or we ourselves kept others from going on so far, in seconds."""

    lost: float = 0.0
    wall: float = field(default_factory=time.monotonic)
    cpu: float = field(default_factory=time.process_time)

    def begin(self) -> None:
        """A lap begins now; what was before is no pause."""
        self.wall, self.cpu = time.monotonic(), time.process_time()

    def lap(self, asked: float) -> None:
        """A lap ends and the next begins: some work of our own, and a wait of at most `asked` seconds."""
        worked = time.process_time() - self.cpu
        excess = time.monotonic() - self.wall - worked - asked
        if excess > _PAUSE:
            self.lost += excess
        self.begin()

    def excuse(self) -> None:
        """A lap ends and the next begins: others had to wait while we worked, so it counts as a pause."""
        self.lost += time.monotonic() - self.wall
        self.begin()

    def now(self) -> float:
        """Seconds of a clock that stands still when the machine does."""
        return time.monotonic() - self.lost


@dataclass
class Clock:
    """Started for a phase of a probe; `spent` says how much of its time the family has had, in seconds."""

    family: Family
    limit: float
    pauses: Pauses

    def __post_init__(self) -> None:
        family = list(self.family())
        self.began, self.lost, self.cpu = time.monotonic(), self.pauses.lost, _cpu(family)
        self.delays: dict[leftovers.Task, float] = {}
        self.look(family)
        self.delay = sum(self.delays.values())

    def look(self, family: Iterable[leftovers.Process]) -> None:
        """Note for how long the tasks of `family` were ready by now and not run."""
        for process in family:
            self.delays |= leftovers.delays(process.pid)

    def spent(self) -> float:
        """Seconds of processor used by all together, or of wall time without all delays: whichever is more."""
        wall = time.monotonic() - self.began
        family = list(self.family())
        self.look(family)
        lost = self.pauses.lost - self.lost
        delay = sum(self.delays.values()) - self.delay
        return max(_cpu(family) - self.cpu - lost, wall - max(delay, lost))

    def is_up(self) -> bool:
        """Whether the time is up. Looks at `/proc` only once that is possible at all."""
        wall = time.monotonic() - self.began
        return wall >= self.limit and (wall >= PATIENCE * self.limit or self.spent() >= self.limit)


def _cpu(family: Iterable[leftovers.Process]) -> float:
    return sum(process.cpu for process in family)
