"""What a hidden check may ask, and the evidence it answers with.

A check is a pytest function in `tests/NN_slug/test_public.py` or `test_hidden.py`; its docstring is the line the
student sees. It asks through the fixture `student`, chooses inputs with the fixture `random` (a `random.Random`
seeded for this very check), and asserts with a sentence or a piece of evidence:

    @points(2)
    def test_runs_elsewhere(student: Student, random: Random) -> None:
        \"\"\"the work runs in another process\"\"\"
        answer = student.ask("run_and_meet", random.randrange(100))
        (worker,) = answer.arrivals("target")
        assert worker.pid != answer.facts.pid, Difference(
            sentence="Your function called the target itself.", question="Which call starts a process?"
        )

This module never holds anything of the student's but plain data.
"""

from collections.abc import Callable
from typing import Any, Protocol, TypeVar

import msgspec

from grader.evidence import (
    AnyEvidence,
    Breakage,
    CheckFailed,
    CheckResult,
    Crash,
    Difference,
    Evidence,
    Hang,
    Held,
    Lane,
    Leak,
    Place,
    Refusal,
    Skip,
    Step,
    Story,
    Told,
    Unreadable,
    Untouched,
    Wait,
)
from grader.explored import Explored, Outcome
from grader.run import Arrival, Facts, Run, Stack

OTHER_FORM = "What came back has another form than the task says."

__all__ = [
    "Answer",
    "AnyEvidence",
    "Arrival",
    "Breakage",
    "CheckFailed",
    "CheckResult",
    "Crash",
    "Difference",
    "Evidence",
    "Explored",
    "Facts",
    "Hang",
    "Held",
    "Lane",
    "Leak",
    "Outcome",
    "Place",
    "Refusal",
    "Skip",
    "Step",
    "Story",
    "Student",
    "Told",
    "Unreadable",
    "Untouched",
    "Wait",
    "needs",
    "points",
    "why_no_answer",
]

Check = TypeVar("Check", bound=Callable[..., object])
Data = TypeVar("Data")


def points(number: int) -> Callable[[Check], Check]:
    """Decorator: this check is worth `number` points (int >= 0). Its only home; the catalogue reads it as text."""

    def mark(check: Check) -> Check:
        check.points = number  # type: ignore[attr-defined]
        return check

    return mark


def needs(*names: str) -> Callable[[Check], Check]:
    """Decorator: skip this check, with the reason, unless the checks `names` (without `test_`) passed."""

    def mark(check: Check) -> Check:
        check.needs = names  # type: ignore[attr-defined]
        return check

    return mark


class Student(Protocol):
    """The student's file, seen through a sandbox."""

    def ask(self, function: str, *arguments: object, seconds: float | None = None) -> "Answer":
        """Run `function` of the kata's probe.py (its first parameter is the student's module) once, in a new
        process of the sandbox, with plain `arguments`. `seconds`: deadline of the call (default: the kata's)."""
        ...

    def explore(
        self, function: str, *arguments: object, schedules: int | None = None, spurious: bool = False
    ) -> "Explored":
        """Run `function` of probe.py under every schedule with at most two forced switches, or `schedules` of them.
        `spurious`: conditions may also wake up for no reason."""
        ...

    @property
    def source(self) -> str:
        """The text of the student's file, for rules over the syntax tree (the last resort)."""
        ...


class Answer:
    """What came back from one probe: the claim, and the facts beside it."""

    def __init__(self, run: Run, seconds: int) -> None:
        self.run = run
        self._seconds = seconds

    @property
    def facts(self) -> Facts:
        """What the kernel says of the probe."""
        return self.run.facts

    @property
    def value(self) -> Any:
        """The plain data that the probe returned. Raises CheckFailed, with the evidence, if it did not return."""
        evidence = why_no_answer(self.run, self._seconds)
        if evidence is not None:
            raise CheckFailed(evidence)
        return self.run.claim

    def read(self, form: type[Data]) -> Data:
        """The value, which must have this form (int, list[int], dict[str, bool], a typed struct …), strictly: True is
        no int. Raises CheckFailed as `value` does, and where the form is another."""
        try:
            return msgspec.convert(self.value, form, strict=True)
        except msgspec.ValidationError as error:
            raise CheckFailed(Difference(sentence=f"{OTHER_FORM.removesuffix('.')}: {error}.")) from None

    @property
    def output(self) -> str:
        """What the probe and all it started printed (both streams, at most 8 KiB). Raises CheckFailed if the probe
        did not return: silence of a program that never came to its end says nothing."""
        _ = self.value
        return self.run.facts.output

    def arrivals(self, label: str) -> tuple[Arrival, ...]:
        """The callbacks that came to the gate `label`, in order. Raises CheckFailed if the probe did not return."""
        _ = self.value
        return tuple(arrival for arrival in self.run.facts.arrivals if arrival.label == label)

    def most_between(self, begin: str, end: str) -> int:
        """How many callers at the same moment, at most, had come to the gate `begin` and not yet to `end`. It can be
        asked of a probe that did not return, too."""
        now = most = 0
        for arrival in self.run.facts.arrivals:
            now += {begin: 1, end: -1}.get(arrival.label, 0)
            most = max(most, now)
        return most


def why_no_answer(run: Run, seconds: int) -> Evidence | None:
    """The evidence that a run gave no value, or None where it gave one. `seconds`: the limit it had."""
    ending = run.ending
    match ending.kind:
        case "returned":
            return None
        case "raised" if ending.phase == "import":
            return Crash(phase="import", error=ending.error, message=ending.message, line=ending.line)
        case "raised":
            at = f" (line {ending.line})" if ending.line else ""
            text = f": {ending.message}" if ending.message else ""
            return Difference(sentence=f"Your code raised {ending.error}{text}{at}.")
        case "exited" if ending.phase == "import":
            return Crash(phase="import", code=ending.code)
        case "exited":
            return Difference(
                sentence=f"The process ended by itself (exit code {ending.code}) before your function returned.",
                question="Who may end a process: the function that is called, or the one who called it?",
            )
        case "exceeded":
            return Crash(phase=ending.phase, limit=ending.limit, line=ending.line)
        case "killed":
            return Crash(phase=ending.phase, signal=ending.code)
        case "deadline" | "stalled":
            return _hang(run, seconds)
        case "protocol":
            return Difference(
                sentence="What came back is no result that a call could have given: the answer was discarded.",
                details=(ending.message,) if ending.message else (),
            )
        case "unreadable":
            return Unreadable(reason=ending.message or "it is no Python", line=ending.line)
        case "refused":
            return Refusal(reason=ending.message or "no reason is known")
        case "lost":
            return Breakage(reason=ending.message or "the sandbox ended")


def _hang(run: Run, seconds: int) -> Hang:
    """The evidence of a run that did not end. A program that moves stands on another line each time one looks, so
    only the function that it does not leave is told of it."""
    stalled = run.ending.kind == "stalled"
    if stalled:
        places = tuple(
            Place(who=_who(stack), line=stack.frames[-1][0], function=stack.frames[-1][1]) for stack in run.facts.stacks
        )
    else:
        own = [stack for stack in run.facts.stacks if stack.process == stack.thread == 0]
        places = tuple(Place(who=_who(stack), line=None, function=stack.frames[0][1]) for stack in own)
    return Hang(
        seconds=seconds,
        busy=not stalled and run.facts.cpu > run.facts.spent / 2,
        phase=run.ending.phase,
        stalled=stalled,
        places=places,
    )


def _who(stack: Stack) -> str:
    """The role of a thread in a stack."""
    process = "" if stack.process == 0 else "child" if stack.process == 1 else f"child {stack.process}"
    thread = "" if stack.thread == 0 else f"thread {stack.thread}"
    return " of ".join(filter(None, (thread, process))) or "main"
