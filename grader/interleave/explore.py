"""Run a program under every schedule with a few forced switches, and tell how it can end."""

from dataclasses import asdict, dataclass
from typing import Any

from grader.interleave import schedule
from grader.interleave.budget import SCHEDULES, STEPS, Budget
from grader.interleave.errors import EngineBroke
from grader.interleave.guide import Guide
from grader.interleave.instruments import instruments
from grader.interleave.observer import Observer, Unnoted
from grader.interleave.outcomes import Ending, Outcome
from grader.interleave.playing import Stage
from grader.interleave.points import every_point, racing_points
from grader.interleave.program import Compiled, Program
from grader.interleave.racing import Racing
from grader.interleave.strategies import Bounded, Walk

WALKS = 100
LIVELOCKS = 20  # schedules without an end, each of which takes long, after which the search stops


@dataclass(frozen=True)
class Exploration:
    """What was found: every distinct outcome, fewest forced switches first, and how sure that is.

    `schedules`: how many were run. `exhausted`: whether these were all with at most `switches` forced switches.
    `walks`: how many of them were random; `whole`: the most forced switches of which all schedules were run, None
    where not even those without any were. `threads`: the most started and unfinished threads at once, the calling one
    not counted. `refused`: why the program cannot be explored, or None; a refusal is never a pass, and outweighs
    every outcome.
    """

    schedules: int
    exhausted: bool
    switches: int
    outcomes: tuple[Outcome, ...]
    refused: str | None
    threads: int
    walks: int
    whole: int | None

    def as_json(self) -> dict[str, Any]:
        """The contract of `kata explore --json`, and `threads`, `walks` and `whole`."""
        return {**asdict(self), "outcomes": [outcome.as_json() for outcome in self.outcomes]}


@dataclass
class _Found:
    """An outcome while the search goes on."""

    ending: Ending
    plan: schedule.Schedule
    forced: int
    in_turn: bool
    count: int = 0

    def rank(self) -> tuple[int, int, schedule.Schedule]:
        return self.forced, len(self.plan), self.plan


def explore(
    program: Program,
    *,
    switches: int = 2,
    schedules: int = SCHEDULES,
    steps: int = STEPS,
    seconds: float | None = None,
    seed: int = 0,
    reduced: bool = True,
    spurious: bool = False,
) -> Exploration:
    """Run `program` under random walks, then under every schedule with at most `switches` forced switches.

    In: `schedules`, `steps` and `seconds` end the search early (see Budget); `seed` of the walks and of `random` in the
    program; `reduced`: leave out switches that cannot matter; `spurious`: a wait for a condition that has no
    timeout may also end for no reason.
    Out: an Exploration. Raises EngineBroke where the explorer itself fails, SyntaxError where a source is no Python.
    The process is not fit for anything else while this runs, and threads may be left behind.
    """
    settled = True
    while True:
        budget = Budget(schedules, steps, seconds)
        search = _Search(program, switches, budget, seed, reduced, spurious, settled)
        result = search.result()
        if not search.unsettled or not settled:
            return result
        settled = False


class _Search:
    """One exploration under way."""

    def __init__(
        self,
        program: Program,
        switches: int,
        budget: Budget,
        seed: int,
        reduced: bool,
        spurious: bool,
        settled: bool,
    ) -> None:
        self.compiled = Compiled(program, reduced, settled)
        self.switches, self.budget, self.seed, self.spurious = switches, budget, seed, spurious
        self.racing = Racing() if reduced else None
        self.observer: Observer = self.racing or Unnoted()
        at = racing_points(self.racing) if self.racing else every_point()
        self.stage = Stage(self.compiled, instruments(self.compiled, at), seed)
        self.found: dict[str, _Found] = {}
        self.threads = self.walks = 0
        self.whole: int | None = None
        self.refused: str | None = None
        self.unsettled = False
        self.livelocks = 0

    def result(self) -> Exploration:
        with self.stage:
            try:
                self._search()
            except EngineBroke:
                raise
            except Exception as error:
                raise EngineBroke(f"{type(error).__name__}: {error}") from error
            if not self.stage.instruments.intact():
                self.refused = self.refused or "it changes sys.monitoring, which the explorer needs itself"
        found = sorted(self.found.values(), key=_Found.rank)
        outcomes = tuple(
            Outcome(
                **asdict(one.ending),
                schedule=schedule.write(one.plan, one.in_turn),
                forced_switches=one.forced,
                count=one.count,
            )
            for one in found
        )
        return Exploration(
            schedules=self.budget.schedules,
            exhausted=self.whole == self.switches and self.refused is None,
            switches=self.switches,
            outcomes=outcomes,
            refused=self.refused,
            threads=self.threads,
            walks=self.walks,
            whole=self.whole,
        )

    def _search(self) -> None:
        for number in range(min(WALKS, self.budget.most // 4)):
            if not self._run(Walk(str(self.seed), number)):
                return
            self.walks += 1
        while (bounded := self._bounded()) is None:
            continue  # more is known of what races: start again
        self.whole = bounded.whole

    def _bounded(self) -> Bounded | None:
        """Run all schedules within the bound, or as many as the budget allows; None where it must be done again."""
        known = self.racing.known if self.racing else 0
        bounded = Bounded(self.switches, self.budget.most)
        while guide := bounded.next():
            if not self._run(guide):
                break
            if self.racing and self.racing.known > known:
                return None
            bounded.ran(guide)
        return bounded

    def _run(self, guide: Guide) -> bool:
        """Run one schedule and note how it ended; False where the search must end."""
        if self.budget.used_up:
            return False
        if self.racing:
            self.racing.begin()
        run = self.stage.run(guide, self.observer, self.spurious)
        self.budget.spend(run.points)
        self.threads = max(self.threads, run.most)
        ending = self.stage.ending
        if isinstance(ending, str):
            self.refused = ending
            return False
        self.unsettled = self.unsettled or run.world.unsettled
        if self.unsettled and self.compiled.settled:
            return False
        self._note(ending, guide)
        self.livelocks += ending.kind == "livelocked"
        endless = self.livelocks >= LIVELOCKS or self.livelocks == self.budget.schedules == LIVELOCKS // 4
        return self.stage.usable and not endless

    def _note(self, ending: Ending, guide: Guide) -> None:
        new = _Found(ending, guide.plan, guide.forced, guide.in_turn)
        old = self.found.setdefault(ending.key(), new)
        if new.rank() < old.rank():
            new.count = old.count
            self.found[ending.key()] = old = new
        old.count += 1
