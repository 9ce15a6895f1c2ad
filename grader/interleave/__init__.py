"""Controlled schedules of one threaded program: run it under all of them, and tell how it can end.

Knows the standard library only. `explore` finds the outcomes, `replay` shows one of their schedules step by step.
"""

from grader.interleave.budget import SCHEDULES, STEPS
from grader.interleave.errors import EngineBroke
from grader.interleave.explore import Exploration, explore
from grader.interleave.load import load
from grader.interleave.outcomes import Outcome
from grader.interleave.probes import switch_point
from grader.interleave.program import Program, Source
from grader.interleave.replay import Witness, replay
from grader.interleave.schedule import BadSchedule

__all__ = [
    "SCHEDULES",
    "STEPS",
    "BadSchedule",
    "EngineBroke",
    "Exploration",
    "Outcome",
    "Program",
    "Source",
    "Witness",
    "explore",
    "load",
    "replay",
    "switch_point",
]
