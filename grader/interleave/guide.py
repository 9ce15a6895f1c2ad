"""Who takes which turn of a schedule: those that are planned, then the default."""

from typing import TYPE_CHECKING

from grader.interleave.errors import NotRepeatable
from grader.interleave.options import Options, options_at
from grader.interleave.schedule import IN_TURN, Schedule, Turn
from grader.interleave.task import Task

if TYPE_CHECKING:
    from grader.interleave.scheduler import Run


class Guide:
    """Who takes which turn: the planned turns, then the default; `forks` lists what could have been done instead.

    `room`: how many forced switches more may be spent, so which alternatives are worth noting.
    """

    def __init__(self, plan: Schedule = (), room: int = 0) -> None:
        self.plan = plan
        self.room = room
        self.taken = 0  # planned turns taken
        self.forced = 0
        self.in_turn = True
        self.forks: list[tuple[int, int, Options]] = []

    @property
    def passive(self) -> bool:
        """Whether a task that can go on does so, unless a turn is planned, and nothing is noted of it."""
        return self.room == 0 or self.taken < len(self.plan)

    def next_stop(self) -> Turn | None:
        return self.plan[self.taken] if self.taken < len(self.plan) else None

    def planned(self, task: Task, options: Options) -> Task:
        """The task that the plan names here."""
        wanted = self.plan[self.taken].to
        others = options[1:]
        if not others:
            raise NotRepeatable
        self.taken += 1
        for place, (other, cost) in enumerate(others):
            if wanted in (other.index, IN_TURN):
                self.forced += cost
                self.in_turn = place == 0
                return other
        raise NotRepeatable

    def choose(self, run: "Run", task: Task, able: bool) -> Task | None:
        """The default, None where nobody can go on; notes the alternatives that the room allows."""
        options = options_at(run, task, able)
        if len(options) > 1 and self.taken == len(self.plan):
            others = [option for option in options[1:] if option[1] <= self.room]
            if others:
                self.forks.append((task.index, task.passed, others))
        return options[0][0] if options else None
