"""What happened in one schedule, step by step with values: made by running the schedule again.

Verbs of steps: reads, writes, deletes (a variable); changes, looks at, goes through (a container); takes, releases,
tries, fails to take, waits for, stops waiting for, notifies, sets, clears, passes, waits at, puts into, gets from,
finishes a task of, shuts down, starts, joins, sleeps, calls, prints,
raises; and what a stand-in of a probe says of itself.
"""

from dataclasses import dataclass
from typing import NamedTuple


class Spot(NamedTuple):
    """A line of the program (0: none of it), and of which file; empty for the first one that is told of."""

    line: int = 0
    file: str = ""


@dataclass(frozen=True)
class Lane:
    """One task: its role, and what it runs (empty for the main thread)."""

    name: str
    call: str


@dataclass(frozen=True)
class Step:
    """Who (index of a lane) did what, on which line (see Spot), with which value; for waits, who has it."""

    lane: int
    line: int
    verb: str
    name: str = ""
    value: str | None = None
    by: str | None = None
    file: str = ""


@dataclass(frozen=True)
class Wait:
    """Who waits at the end, for what, held by which lane (None: nobody) since which line."""

    lane: int
    line: int
    resource: str
    holder: int | None
    held_line: int | None
    file: str = ""
    held_file: str = ""
