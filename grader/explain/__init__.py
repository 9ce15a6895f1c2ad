"""Evidence into words a student can use: one sentence, what was seen, a question. Pure, and knows no colour.

No line holds a pid, a time, an address or a generated name, so that the same evidence always gives the same words.
"""

from typing import assert_never

import msgspec

from grader.escape import visible
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
from grader.explain.endings import crash, hang, refusal, unreadable
from grader.explain.remains import leak
from grader.explain.stories import story
from grader.explain.words import Code, Words, abridged, ask, counted, kept, paragraphs, shortened, wrapped

_DETAILS = 12  # lines of the facts of a difference

__all__ = ["Code", "Words", "claim", "explain"]


def explain(evidence: AnyEvidence, code: Code) -> Words:
    """The words for one piece of evidence, printable characters only. `code`: the student's file, for quoting."""
    return _words(_printable(evidence), Code(code.name, "\n".join(map(_shown, code.text.splitlines()))))


def claim(held: Held) -> str:
    """What a passed check that explored schedules may claim; never more than was run."""
    switches = counted(held.switches, "forced switch", "forced switches")
    if held.exhausted:
        return (
            f"no failing order with at most {switches} "
            f"({held.schedules} run, the others differ only in steps that cannot matter)"
        )
    if held.whole is None:
        run = f"some of those with at most {switches}"
    else:
        whole = counted(held.whole, "forced switch", "forced switches")
        run = f"all with at most {whole}, some with at most {held.switches}"
    return f"no failure in {counted(held.schedules, 'order')} ({run}; {held.walks} of them were random)"


def _words(evidence: AnyEvidence, code: Code) -> Words:
    match evidence:
        case Difference():
            return _difference(evidence)
        case Story():
            return story(evidence, code)
        case Leak():
            return leak(evidence)
        case Hang():
            return hang(evidence, code)
        case Crash():
            return crash(evidence, code)
        case Refusal():
            return refusal(evidence)
        case Unreadable():
            return unreadable(evidence, code)
        case Untouched():
            return Words(message=f"{code.name} is still as it was given out.", headline="not started")
        case Skip():
            return Words(message=f"skipped: {evidence.reason}", headline="skipped")
        case Breakage():
            return _breakage(evidence)
        case _:
            assert_never(evidence)


def _difference(evidence: Difference) -> Words:
    details = [line for detail in evidence.details for line in kept(detail, "    ")]
    return Words(message=evidence.sentence, story=paragraphs(abridged(details, _DETAILS), ask(evidence.question)))


def _breakage(evidence: Breakage) -> Words:
    return Words(
        message="The grader broke at this check, not your program. It costs you nothing.",
        headline="the grader broke",
        story=paragraphs(wrapped(evidence.reason.partition("\\n")[0])),
    )


def _printable(evidence: AnyEvidence) -> AnyEvidence:
    """The same evidence with all its texts printable and none too long, before anything is measured or laid out."""
    return msgspec.convert(_shown_throughout(msgspec.to_builtins(evidence)), AnyEvidence)  # type: ignore[no-any-return]


def _shown_throughout(data: object) -> object:
    if isinstance(data, str):
        return _shown(data)
    if isinstance(data, dict):
        return {key: _shown_throughout(item) for key, item in data.items()}
    if isinstance(data, list | tuple):
        return [_shown_throughout(item) for item in data]
    return data


def _shown(text: str) -> str:
    return shortened(visible(text.expandtabs(4)))
