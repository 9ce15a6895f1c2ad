"""What the explorer found in a program, as lines for a person."""

from collections.abc import Iterator
from pathlib import Path

from grader.escape import visible
from grader.evidence import Story, Told
from grader.explain import Code, claim, explain
from grader.explain.words import counted, fit, wrapped
from grader.explored import Outcome
from grader.exploring import Report

_WIDTH = 38
STORIES = 2
_MOST = 12  # ways to end that are listed; a program can have hundreds


def page(report: Report, file: Path) -> Iterator[str]:
    """The ways to end and how often each was met, then the story of the first that the plain order does not show.

    `report` holds the steps of its first `STORIES` outcomes; `file` is the program's.
    """
    code = Code(file.name, file.read_text("utf-8", "replace"))
    if report.refused is not None:
        yield from wrapped(f"{code.name} cannot be explored, so nothing is known of it: {visible(report.refused)}.")
        return
    if not report.outcomes:
        yield f"{code.name}: no order of its steps came to its end in the time that was given."
        return
    ways = counted(len(report.outcomes), "way to end", "ways to end")
    yield f"{code.name}: {ways} in {counted(report.schedules, 'order')} of its steps"
    yield ""
    for outcome in report.outcomes[:_MOST]:
        yield f"  {fit(ending(outcome), _WIDTH):<{_WIDTH}}  {_how(outcome)}"
    if len(report.outcomes) > _MOST:
        yield f"  and {len(report.outcomes) - _MOST} more"
    told = [pair for pair in zip(report.outcomes, report.stories, strict=False) if _surprises(report, pair[0])]
    if told:
        outcome, steps = told[0]
        yield from ("", f"{fit(ending(outcome), 60)}, step by step:", "")
        yield from (f"  {line}".rstrip() for line in _story(outcome, steps, report, file, code))
    else:
        so = "It always ends so" if report.held.exhausted else "It ended so each time"
        yield from ("", *wrapped(f"{so}: {claim(report.held)}."))


def _surprises(report: Report, outcome: Outcome) -> bool:
    return outcome.kind != "returned" or outcome != report.outcomes[0]


def ending(outcome: Outcome) -> str:
    """An outcome in a few words: `returned 0`, `raised ValueError: no`, `deadlocked`."""
    match outcome.kind:
        case "returned":
            return f"returned {visible(repr(outcome.value))}"
        case "raised":
            return f"raised {visible(outcome.error or '')}"
        case kind:
            return f"{kind.replace('_', ' ')}: {outcome.detail}" if outcome.detail else kind.replace("_", " ")


def _how(outcome: Outcome) -> str:
    switches = counted(outcome.forced_switches, "forced switch", "forced switches")
    return f"{counted(outcome.count, 'order')}, from {switches}"


def _story(outcome: Outcome, told: Told, report: Report, file: Path, code: Code) -> tuple[str, ...]:
    story = Story(
        sentence="",
        kind=outcome.kind,
        detail=outcome.error or outcome.detail,
        ended="",
        question=None,
        told=told,
        source=told.quoted(lambda name: (file.parent / name).read_text("utf-8", "replace") if name else code.text),
        replay=outcome.schedule,
        forced_switches=outcome.forced_switches,
        schedules=report.schedules,
        exhausted=report.held.exhausted,
    )
    return explain(story, code).story
