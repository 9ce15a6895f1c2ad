"""What the explorer found in a program, as lines for a person."""

from collections.abc import Iterator
from pathlib import Path

from grader.checks import Outcome
from grader.escape import visible
from grader.evidence import Held, Story, Told
from grader.explain import Code, claim, explain
from grader.explain.words import counted, fit, wrapped
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
        yield from ("", f"{ending(outcome)}, step by step:", "")
        yield from (f"  {line}".rstrip() for line in _story(outcome, steps, report, code))
    else:
        held = Held(
            schedules=report.schedules,
            exhausted=report.exhausted,
            switches=report.switches,
            walks=report.walks,
            whole=report.whole,
        )
        yield from ("", *wrapped(f"It always ends so: {claim(held)}."))


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


def _story(outcome: Outcome, told: Told, report: Report, code: Code) -> tuple[str, ...]:
    lines = {step.line for step in told.steps} | {wait.line for wait in told.waits}
    story = Story(
        sentence="",
        kind=outcome.kind,
        detail=outcome.error or outcome.detail,
        ended="",
        question=None,
        told=told,
        source={line: code.line(line) for line in sorted(lines) if code.line(line)},
        replay=outcome.schedule,
        forced_switches=outcome.forced_switches,
        schedules=report.schedules,
        exhausted=report.exhausted,
    )
    return explain(story, code).story
