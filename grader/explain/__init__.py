"""Evidence into words a student can use: one sentence, what was seen, a question. Pure, and knows no colour."""

from typing import assert_never

from grader.evidence import (
    AnyEvidence,
    Breakage,
    Crash,
    Difference,
    Hang,
    Held,
    Leak,
    Refusal,
    Skip,
    Story,
    Unreadable,
    Untouched,
)
from grader.explain.words import Code, Words

__all__ = ["Code", "Words", "claim", "explain"]


def explain(evidence: AnyEvidence, code: Code) -> Words:
    """The words for one piece of evidence. `code`: the student's file, for quoting."""
    match evidence:
        case Difference():
            return Words(message=evidence.sentence, headline="not as asked", story=evidence.details)
        case Story():
            return Words(message=evidence.sentence or evidence.kind, headline=evidence.kind)
        case Leak():
            return Words(message="Something was left behind.", headline="something is left")
        case Hang():
            return Words(message="It did not end.", headline="it did not end")
        case Crash():
            return Words(message="It crashed.", headline="it crashed")
        case Refusal():
            return Words(message=f"This cannot be judged: {evidence.reason}.", headline="not to be controlled")
        case Unreadable():
            return Words(message=f"{code.name} cannot be graded: {evidence.reason}.", headline="unreadable")
        case Untouched():
            return Words(message=f"{code.name} is still the stub.", headline="not started")
        case Skip():
            return Words(message=f"skipped: {evidence.reason}", headline="skipped")
        case Breakage():
            return Words(message="The grader broke, not you.", headline="the grader broke")
        case _:
            assert_never(evidence)


def claim(held: Held) -> str:
    """What a passed check that explored schedules may claim; never more than was run."""
    if held.exhausted:
        return f"no failing order with at most {held.switches} forced switches ({held.schedules} run)"
    return f"no failure in {held.schedules} schedules"
