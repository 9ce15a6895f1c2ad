"""Which schedules are run, in which order: random walks first, then all with 0, 1, 2 … forced switches."""

from collections import deque
from random import Random

from grader.interleave.guide import Guide
from grader.interleave.options import Options, options_at
from grader.interleave.schedule import Schedule, Turn
from grader.interleave.scheduler import Run
from grader.interleave.task import Task

EAGERNESS = (0.5, 0.2, 0.1, 0.35)  # how likely a walk is to switch at a point


class Walk(Guide):
    """A guide that switches at random; `plan` is in the end what it did."""

    def __init__(self, seed: str, number: int) -> None:
        super().__init__()
        self._random = Random(f"{seed} {number}")
        self._eagerness = EAGERNESS[number % len(EAGERNESS)]

    @property
    def passive(self) -> bool:
        return False

    def choose(self, run: Run, task: Task, able: bool) -> Task | None:
        options = options_at(run, task, able)
        if len(options) < 2:
            return options[0][0] if options else None
        place = 0
        if self._random.random() < (self._eagerness if able else 0.5):
            place = 1 + self._random.randrange(len(options) - 1)
        if place:
            self._take(task, options, place)
            run.turned()
        return options[place][0]

    def _take(self, task: Task, options: Options, place: int) -> None:
        other, cost = options[place]
        self.plan = (*self.plan, Turn(task.index, task.passed, other.index))
        self.taken = len(self.plan)
        self.forced += cost
        self.in_turn = place == 1


class Bounded:
    """All schedules with at most `switches` forced switches, fewest first, each once (CHESS, iterative bounding).

    `next` gives the guide of the next schedule, None when there is no more; `ran` takes it back and learns from it
    which others there are. `most`: how many will be run at most, so that others need not be remembered: of a program
    with long loops there are millions.
    """

    def __init__(self, switches: int, most: int) -> None:
        self.switches = switches
        self.most = most
        self.bound = 0
        self._levels: list[deque[Schedule]] = [deque() for _ in range(switches + 1)]
        self._levels[0].append(())

    @property
    def whole(self) -> int | None:
        """The most forced switches of which every schedule has been run."""
        return self.bound - 1 if self.bound else None

    def next(self) -> Guide | None:
        """The guide of the next schedule, with room for as many forced switches as are left; None: all were given."""
        while self.bound <= self.switches:
            if self._levels[self.bound]:
                return Guide(self._levels[self.bound].popleft(), self.switches - self.bound)
            self.bound += 1
        return None

    def ran(self, guide: Guide) -> None:
        """Take back the guide of a schedule that has been run: its forks are the schedules to come."""
        for task, passed, options in guide.forks:
            for other, cost in options:
                bound = self.bound + cost
                if sum(map(len, self._levels[: bound + 1])) < self.most:
                    self._levels[bound].append((*guide.plan, Turn(task, passed, other.index)))
