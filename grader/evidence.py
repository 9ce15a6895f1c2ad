"""Why a check did not pass: evidence, a kind for each way to fail, and the result that carries it.

Each kind becomes one outcome (`verdict.py`) and its own words (`explain/`). All of it is plain data that travels
from the judge to the sheet as JSON.
"""

from collections.abc import Callable
from typing import Literal

import msgspec

from grader.run import Left, Leftover, Limit

Source = dict[str, dict[int, str]]  # lines that steps name, by file ("" is the student's) and number


class Evidence(msgspec.Struct, frozen=True, kw_only=True, tag_field="evidence"):
    """Why a check did not pass. Each kind becomes one outcome (`verdict.py`) and its own words (`explain/`)."""


class Difference(Evidence, tag="difference", frozen=True, kw_only=True):
    """The answer is not what the contract says: one plain sentence, facts below it, a question at the end."""

    sentence: str
    details: tuple[str, ...] = ()
    question: str | None = None


class Step(msgspec.Struct, frozen=True, kw_only=True):
    """One step of a story: who did what, at which line, with which values (texts, ready to show)."""

    lane: int  # index into `lanes`
    line: int  # 1-based; 0 where it is not the student's
    verb: str  # reads writes takes releases waits starts joins raises … as `interleave/events.py` lists them
    name: str = ""  # the variable, the lock
    value: str | None = None  # value read or written
    by: str | None = None  # for waits: who has it
    file: str = ""  # where the line is, if not in the student's file


class Wait(msgspec.Struct, frozen=True, kw_only=True):
    """One edge of a wait-for graph: who waits for what, held by whom."""

    lane: int
    line: int
    resource: str
    holder: int | None  # index into `lanes`; None: nobody, it waits for something to happen
    held_line: int | None  # where the holder took it
    file: str = ""
    held_file: str = ""


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """One thread of a story, by its role."""

    name: str
    call: str  # what it runs: "change(5)"; empty for the main thread


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What replaying one schedule showed. Raises ValueError where a step or a wait is in no lane."""

    lanes: tuple[Lane, ...]
    steps: tuple[Step, ...]
    waits: tuple[Wait, ...] = ()

    def __post_init__(self) -> None:
        lanes = [
            *(step.lane for step in self.steps),
            *(lane for wait in self.waits for lane in (wait.lane, wait.holder)),
        ]
        if not {lane for lane in lanes if lane is not None} <= set(range(len(self.lanes))):
            raise ValueError("a story has steps in a lane that it has not")

    def quoted(self, text: Callable[[str], str]) -> "Source":
        """The lines that its steps and waits are on. `text`: what is in a file, by name; `""` is the student's."""
        named = {(step.file, step.line) for step in self.steps} | {(wait.file, wait.line) for wait in self.waits}
        files = {file: text(file).splitlines() for file in sorted({file for file, _ in named})}
        return {
            file: {line: lines[line - 1] for other, line in sorted(named) if other == file and 0 < line <= len(lines)}
            for file, lines in files.items()
        }


class Story(Evidence, tag="story", frozen=True, kw_only=True):
    """A schedule under which the student's threads end wrongly: the outcome, told step by step."""

    sentence: str  # what went wrong, plain
    kind: str  # the explorer's outcome kind: returned raised deadlocked livelocked thread_left stuck
    detail: str | None
    ended: str  # "At the end: balance is -8, should be 0."
    question: str | None
    told: Told
    source: Source
    replay: str
    forced_switches: int
    schedules: int  # how many were run until the search ended
    exhausted: bool
    rare: bool = True  # such an order is rare where threads share one interpreter lock; between processes none is

    @property
    def in_any_order(self) -> bool:
        """Whether it needs no other thread to step in between: then the order is no excuse."""
        turns = [step.lane for step in self.told.steps if self.told.lanes[step.lane].call]
        changes = [lane for lane, before in zip(turns, [None, *turns], strict=False) if lane != before]
        return not self.forced_switches and len(changes) == len(set(changes))


class Leak(Evidence, tag="leak", frozen=True, kw_only=True):
    """What was still there after the student's function had returned."""

    processes: tuple[Leftover, ...] = ()
    threads: tuple[Left, ...] = ()
    shared: tuple[Left, ...] = ()


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """Where somebody stood in the student's file when time was up. `line` is None where it moved all the time."""

    who: str  # by role: main, thread 1, child, thread 1 of child 2 …
    line: int | None
    function: str


class Hang(Evidence, tag="hang", frozen=True, kw_only=True):
    """It did not end: stopped from outside after `seconds`. `busy` where it used the CPU most of that time."""

    seconds: int
    busy: bool
    phase: Literal["import", "call"]
    stalled: bool = False  # no task of it could run any more, so nobody waited for the full time
    places: tuple[Place, ...] = ()


class Crash(Evidence, tag="crash", frozen=True, kw_only=True):
    """The process ended where it should not, importing the file failed, or it reached a limit."""

    phase: Literal["import", "call"]
    code: int | None = None
    signal: int | None = None
    error: str | None = None
    message: str | None = None
    line: int | None = None
    limit: Limit | None = None


class Refusal(Evidence, tag="refusal", frozen=True, kw_only=True):
    """The code escaped control, so it cannot be judged: the reason."""

    reason: str


class Unreadable(Evidence, tag="unreadable", frozen=True, kw_only=True):
    """The student's file is missing, refused at intake, or no Python."""

    reason: str
    line: int | None = None


class Untouched(Evidence, tag="untouched", frozen=True, kw_only=True):
    """The file is still the stub."""


class Skip(Evidence, tag="skip", frozen=True, kw_only=True):
    """The check was not run, and why."""

    reason: str


class Breakage(Evidence, tag="breakage", frozen=True, kw_only=True):
    """The grader or the check itself failed; never the student's fault."""

    reason: str


AnyEvidence = (
    Difference | Story | Leak | Hang | Crash | Refusal | Unreadable | Untouched | Skip | Breakage
)  # what travels from the judge to the sheet


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """What a passed explored check may claim: how many schedules were run, with how many forced switches at most.

    `walks`: how many of them were random; `whole`: the most forced switches of which all were run, None if of none.
    """

    schedules: int
    switches: int
    walks: int
    whole: int | None

    @property
    def exhausted(self) -> bool:
        """Whether all schedules within the bound were run."""
        return self.whole == self.switches


class CheckResult(msgspec.Struct, frozen=True, kw_only=True):
    """What became of one check of one kata. `evidence` is None where it passed."""

    kata: str
    check: str
    evidence: AnyEvidence | None
    held: Held | None = None
    seconds: float = 0.0
    flags: tuple[str, ...] = ()


class CheckFailed(AssertionError):
    """An assertion that carries its evidence; checks may raise it, and `Answer.value` does."""

    def __init__(self, evidence: Evidence) -> None:
        super().__init__(evidence)
        self.evidence = evidence
