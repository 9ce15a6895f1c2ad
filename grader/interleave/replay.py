"""One schedule again, with everything that happened in it."""

from dataclasses import asdict, dataclass
from typing import Any

from grader.interleave import schedule as schedules
from grader.interleave.events import Lane, Step, Wait
from grader.interleave.instruments import instruments
from grader.interleave.outcomes import Outcome
from grader.interleave.playing import Stage
from grader.interleave.program import Compiled, Program
from grader.interleave.recorder import Recorder
from grader.interleave.scheduler import NOT_TWICE


@dataclass(frozen=True)
class Witness:
    """What one schedule showed: how it ended (`refused`, if the program cannot be explored), who did what in which
    order, and who waits for what at the end."""

    outcome: Outcome | None
    refused: str | None
    lanes: tuple[Lane, ...]
    steps: tuple[Step, ...]
    waits: tuple[Wait, ...]

    def as_json(self) -> dict[str, Any]:
        """Plain data: outcome, refused, lanes, steps, waits."""
        data = asdict(self)
        return {**data, **{key: list(data[key]) for key in ("lanes", "steps", "waits")}}


def replay(program: Program, schedule: str, *, reduced: bool = True, spurious: bool = False, seed: int = 0) -> Witness:
    """Run `program` under one schedule, as `explore` with the same arguments wrote it.

    Out: a Witness. Raises BadSchedule (a ValueError) where the text is none or the program has no such turns,
    EngineBroke where the explorer itself fails.
    """
    plan = schedules.read(schedule)
    for settled in (True, False):
        compiled = Compiled(program, reduced, settled, searching=False)
        recorder = Recorder(plan, program)
        with Stage(compiled, instruments(compiled, recorder.at), seed) as stage:
            run = stage.run(recorder.guide, recorder, spurious)
            if stage.failure is not None:
                recorder.raised(*stage.failure)
            refused = stage.ending if isinstance(stage.ending, str) else None
            outcome = None
            if not isinstance(stage.ending, str):
                forced = recorder.guide.forced
                outcome = Outcome(**asdict(stage.ending), schedule=schedule, forced_switches=forced, count=1)
            witness = Witness(outcome, refused, recorder.lanes(run), recorder.told(), recorder.waits)
        if not (run.world.unsettled and settled):
            break
    if witness.refused == NOT_TWICE or (recorder.guide.taken < len(plan) and witness.refused is None):
        raise schedules.BadSchedule(f"the program has no such turns as {schedule}")
    return witness
